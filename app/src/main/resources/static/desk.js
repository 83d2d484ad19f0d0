// The keys of the review queue; every page of the desk works without this file.
(() => {
  const review = document.querySelector('form[data-review]');
  if (!review) return;
  const note = review.querySelector('#note');
  let prepared = '';
  const prepare = (radio) => {
    if (note.value.trim() === '' || note.value === prepared) { prepared = radio.dataset.grounds || ''; note.value = prepared; }
  };
  review.addEventListener('change', (event) => { if (event.target.name === 'answer') prepare(event.target); });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.('textarea, select, input:not([type=radio])')) return;
    const target = review.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!target) return;
    event.preventDefault();
    if (target.matches('a')) { location.href = target.href; return; }
    target.closest('details')?.setAttribute('open', '');
    target.checked = true; prepare(target);
    (note.value.trim() === '' ? note : review.querySelector('button[type=submit]')).focus();
  });
})();
