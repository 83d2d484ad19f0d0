// Small comforts only: every page reads and works without this file.
(() => {
  const root = document.documentElement;
  try { if (localStorage.getItem('large') === '1') root.classList.add('large'); } catch (e) { /* storage refused: stay at normal size */ }
  document.addEventListener('click', (event) => {
    const copy = event.target.closest('[data-copy]');
    if (copy) {
      navigator.clipboard?.writeText(copy.dataset.copy).then(() => { const was = copy.textContent; copy.textContent = '已复制'; setTimeout(() => { copy.textContent = was; }, 1500); });
    }
    if (event.target.closest('[data-print]')) window.print();
    const large = event.target.closest('[data-large-text]');
    if (large) {
      const on = root.classList.toggle('large');
      large.setAttribute('aria-pressed', String(on));
      try { localStorage.setItem('large', on ? '1' : '0'); } catch (e) { /* not kept */ }
    }
  });
  document.addEventListener('htmx:configRequest', (event) => {
    const csrf = document.querySelector('meta[name=csrf]');
    if (csrf) event.detail.headers[csrf.dataset.header] = csrf.content;
  });
  document.querySelector('.errors')?.focus();
  // Upload with a progress bar; without JavaScript the form posts as usual.
  const upload = document.querySelector('form[data-upload]');
  upload?.addEventListener('submit', (event) => {
    event.preventDefault();
    const bar = upload.querySelector('progress'), say = upload.querySelector('[data-say]'), button = upload.querySelector('button[type=submit]');
    const chosen = upload.querySelector('input[type=file]').files[0];
    if (chosen && chosen.size > Number(upload.dataset.largest || Infinity)) { say.textContent = `文件超过 ${Math.floor(upload.dataset.largest / 1048576)} MB，没有上传。请按年份或月份拆成几个文件分别报送。`; return; }
    const request = new XMLHttpRequest();
    bar.hidden = false; button.disabled = true;
    request.upload.onprogress = (e) => { if (e.lengthComputable) { bar.max = e.total; bar.value = e.loaded; say.textContent = `正在上传 ${Math.floor(e.loaded * 100 / e.total)}%`; } };
    request.onload = () => { if (request.responseURL && request.status < 400 && !request.responseURL.endsWith(upload.getAttribute('action'))) { location.href = request.responseURL; } else { document.open(); document.write(request.responseText); document.close(); } };
    request.onerror = () => { button.disabled = false; say.textContent = '上传中断，请检查网络后重试；同一文件重复上传不会重复入档。'; };
    request.open('POST', upload.action); request.setRequestHeader('X-Upload', '1'); request.send(new FormData(upload));
  });
})();
