// Copy and print, where a post offers them. Without this script neither is shown, and the links do without it. It stands in every post's page, so it is short.

for (const button of document.querySelectorAll('[data-share]')) {
  const { share, url } = button.dataset;
  const status = button.nextElementSibling;
  // Where the browser refuses, the address is shown, to be copied by hand.
  const copy = () => navigator.clipboard.writeText(url).then(() => status.dataset.done, () => url)
    .then((words) => { status.textContent = words; });
  if (share === 'print' || navigator.clipboard) {
    button.onclick = share === 'print' ? () => print() : copy;
    button.parentElement.hidden = button.closest('nav').hidden = false;
  }
}
