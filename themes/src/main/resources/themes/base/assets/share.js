// The share buttons that need a script: the device's own share sheet, copy and print. Without this script they are not shown, and the links do without it.
{
  const share = document.querySelector('nav.share');

  const deeds = {
    sheet: {
      possible: () => Boolean(navigator.share),
      act: ({ title, text, url }) => navigator.share({ title, text, url }).catch(() => {}), // the reader thought better of it
    },
    copy: {
      possible: () => Boolean(navigator.clipboard),
      act: ({ url }, button) => {
        const status = button.parentElement.querySelector('[role=status]');
        status.textContent = '';
        navigator.clipboard.writeText(url).then(
          () => { status.textContent = status.dataset.done; },
          () => { status.textContent = url; }, // to be copied by hand
        );
      },
    },
    print: {
      possible: () => Boolean(window.print),
      act: () => window.print(),
    },
  };

  for (const button of share ? share.querySelectorAll('button[data-share]') : []) {
    const deed = deeds[button.dataset.share];
    if (deed && deed.possible()) {
      button.addEventListener('click', () => deed.act(button.dataset, button));
      button.closest('li').hidden = false;
      share.hidden = false;
    } else {
      button.closest('li').remove();
    }
  }
}
