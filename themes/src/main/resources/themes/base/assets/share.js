// The share buttons that need a script: the device's own share sheet, copy and print. Without this script they are not shown, and the links do without it.
// It stands in every post's page, so it is short.

for (const button of document.querySelectorAll('[data-share]')) {
  const { share, title, text, url } = button.dataset;
  const status = button.parentElement.querySelector('[role=status]');
  const say = (words) => { status.textContent = words; };
  const copy = () => {
    say('');
    // Where the browser refuses, the address is shown, to be copied by hand.
    navigator.clipboard.writeText(url).then(() => say(status.dataset.done), () => say(url));
  };
  const deed = {
    // The reader may think better of it.
    sheet: navigator.share && (() => navigator.share({ title, text, url }).catch(() => {})),
    copy: navigator.clipboard && copy,
    print: () => print(),
  }[share];
  if (deed) {
    button.onclick = deed;
    button.parentElement.hidden = button.closest('nav').hidden = false;
  }
}
