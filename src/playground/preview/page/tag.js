// Plays a vendor's script: it says that it ran and sets the cookies that its service declares, on this page's path alone.
{
  const { parentElement, dataset } = document.currentScript;
  const output = parentElement.querySelector('output');
  output.textContent = output.className = 'ran';
  for (const name of dataset.cookies.split(' ').filter(Boolean)) {
    document.cookie = `${name.replaceAll('*', 'demo')}=demo; max-age=3600; samesite=lax`;
  }
}
