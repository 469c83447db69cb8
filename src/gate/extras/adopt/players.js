// tarteaucitron's embeds: elements whose class names the player, and whose attributes say what it plays.

// `of` is the service, `id` the attribute without which there is nothing to show, `url` the address of the frame. `get` reads
// an attribute, `query` makes parameters of those that are there.
const plain = (of, id = 'url') => ({ of, id, url: (url) => url });

export const PLAYERS = {
  youtube_player: {
    of: 'youtube',
    id: 'videoID',
    // YouTube repeats a single video only as a list of one
    url: (id, get, query) => `https://www.youtube-nocookie.com/embed/${id}?${query('theme', 'rel', 'controls', 'showinfo', 'autoplay', 'mute', 'start', 'end', 'loop', 'enablejsapi')}${get('loop') === '1' ? `&playlist=${id}` : ''}`,
  },
  youtube_playlist_player: {
    of: 'youtubeplaylist',
    id: 'playlistID',
    url: (id, get, query) => `https://www.youtube-nocookie.com/embed/videoseries?list=${id}&${query('theme', 'rel', 'controls', 'showinfo', 'autoplay', 'mute')}`,
  },
  vimeo_player: {
    of: 'vimeo',
    id: 'videoID',
    url: (id, get, query) => `https://player.vimeo.com/video/${id}?${query('byline', 'portrait', 'loop', 'autoplay', 'autopause', 'background', 'color', 'controls', 'muted', 'playsinline', 'speed', 'transparent')}${get('hash') && `&h=${get('hash')}`}`,
  },
  dailymotion_player: {
    of: 'dailymotion',
    id: 'videoID',
    url: (id, get) => `https://www.dailymotion.com/embed/${get('embedType') || 'video'}/${id}?info=${get('showinfo')}&autoPlay=${get('autoplay')}&api=${get('api')}`,
  },
  spotify_player: { of: 'spotify', id: 'spotifyID', url: (id) => `https://open.spotify.com/embed/${id}` },
  tac_iframe: plain('iframe'),
  googlemapsembed: plain('googlemapsembed'),
  openstreetmap: plain('openstreetmap'),
};

// The frame of an embed, shut.
export const frame = (element, { of, id, url }) => {
  const get = (name) => element.getAttribute(`data-${name}`) ?? element.getAttribute(name) ?? '';
  const query = (...names) => names.filter(get).map((name) => `${name}=${get(name)}`).join('&');
  const what = get(id);
  if (!what || (id === 'url' && !/^https?:/.test(what))) return undefined;
  const frame = document.createElement('iframe');
  frame.dataset.src = url(what, get, query);
  frame.title = of;
  for (const name of ['title', 'width', 'height', 'loading', 'referrerpolicy']) if (get(name)) frame.setAttribute(name, get(name));
  frame.allowFullscreen = get('allowfullscreen') !== '0';
  return frame;
};
