// Turns the link of a video into its player, in place, when the reader asks for it. Without this script the link leads to the video.
document.addEventListener('click', (event) => {
  const link = event.target.closest('figure.video a[data-embed]');
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return;
  }
  event.preventDefault();
  const player = document.createElement('iframe');
  player.src = link.dataset.embed;
  player.title = link.textContent.trim();
  player.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
  player.allowFullscreen = true;
  player.referrerPolicy = 'strict-origin-when-cross-origin';
  link.replaceWith(player);
  player.focus();
});
