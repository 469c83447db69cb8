// Plays a vendor's script: says that it ran, and sets what its service declares, on this page's own path.
{
  const { parentElement, dataset } = document.currentScript;
  const output = parentElement.querySelector('output');
  output.textContent = 'ran';
  output.className = 'ran';
  const names = (text) => (text ?? '').split(' ').filter(Boolean).map((name) => name.replaceAll('*', 'demo'));
  for (const name of names(dataset.cookies)) document.cookie = `${name}=demo; max-age=3600; samesite=lax`;
}
