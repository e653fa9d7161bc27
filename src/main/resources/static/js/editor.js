// Saves a section while it is written and keeps what could not be saved in this browser.
// Without this file the button Save works.
(function () {
	const current = document.querySelector('.outline [aria-current]');
	if (current) {
		const box = current.closest('.outline');
		box.scrollTop = current.offsetTop - box.offsetTop - box.clientHeight / 2;
	}
	const form = document.querySelector('.section-editor');
	if (!form) {
		return;
	}
	const { heading, body, version } = form.elements;
	const normative = form.querySelector('[type=checkbox][name=normative]');
	const state = form.querySelector('[data-state]');
	const both = form.querySelector('[data-conflict]');
	const key = form.dataset.key;
	const text = () => JSON.stringify([heading.value, body.value, normative?.checked]);
	let saved = text();
	let timer;
	let running;
	let conflicting = false;
	let beside;

	function show(message, bad) {
		state.textContent = message;
		state.classList.toggle('not-saved', Boolean(bad));
	}
	function store() {
		try {
			localStorage.setItem(key, JSON.stringify({ heading: heading.value, body: body.value, normative: normative?.checked, version: version.value }));
		}
		catch (full) {
			// The server still gets the text.
		}
	}
	function forget() {
		try {
			localStorage.removeItem(key);
		}
		catch (forbidden) {
			// Nothing was kept then.
		}
	}
	function kept() {
		try {
			return JSON.parse(localStorage.getItem(key));
		}
		catch (unreadable) {
			return null;
		}
	}
	function save() {
		running = running ? running.then(send) : send();
		running.finally(() => { running = null; });
		return running;
	}
	async function send() {
		clearTimeout(timer);
		const sent = text();
		if (sent === saved) {
			return true;
		}
		if (conflicting) {
			return false;
		}
		if (body.value.length > Number(form.dataset.limit)) {
			show(form.dataset.stateTooLong, true);
			return false;
		}
		show(form.dataset.stateSaving);
		let answer;
		try {
			answer = await fetch(form.action + '/autosave', { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual', keepalive: body.value.length < 5000 });
		}
		catch (offline) {
			show(form.dataset.stateOffline, true);
			timer = setTimeout(save, 5000);
			return false;
		}
		return take(answer, sent);
	}
	async function take(answer, sent) {
		if (answer.ok || answer.status === 409 || answer.status === 422) {
			const told = await answer.json();
			show(told.message, !answer.ok);
			if (answer.ok) {
				version.value = told.version;
				saved = sent;
				text() === sent ? forget() : later();
			}
			else if (told.href) {
				conflicting = true;
				beside = sent;
				if (text() === sent) {
					forget();
				}
				both.href = told.href;
				both.textContent = form.dataset.showBoth;
				both.hidden = false;
			}
			return answer.ok;
		}
		const signedOut = answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403;
		show(signedOut ? form.dataset.stateSignedOut : form.dataset.stateFailed, true);
		return false;
	}
	function later() {
		clearTimeout(timer);
		timer = setTimeout(save, 1000);
	}
	form.addEventListener('input', () => {
		store();
		if (!conflicting) {
			show(form.dataset.stateChanged);
			later();
		}
	});
	form.addEventListener('focusout', (event) => {
		if (event.target === heading || event.target === body) {
			save();
		}
	});
	window.addEventListener('online', save);
	document.addEventListener('keydown', (event) => {
		if ((event.ctrlKey || event.metaKey) && event.key === 's') {
			event.preventDefault();
			form.requestSubmit();
		}
	});
	// What was written after the conflict was found goes along.
	function showBoth() {
		if (text() === beside) {
			location.href = both.href;
		}
		else {
			form.submit();
		}
	}
	both.addEventListener('click', (event) => {
		event.preventDefault();
		showBoth();
	});
	// Save: without leaving the page, unless both texts must be shown.
	form.addEventListener('submit', async (event) => {
		event.preventDefault();
		if (conflicting || (!await save() && conflicting)) {
			showBoth();
		}
	});
	// Leaving the page first saves what was written.
	document.addEventListener('click', async (event) => {
		const link = event.target.closest('a[href]');
		if (link && link !== both && !link.target && !event.ctrlKey && !event.metaKey && !conflicting && text() !== saved && link.origin === location.origin) {
			event.preventDefault();
			await save();
			location.href = link.href;
		}
	});
	document.addEventListener('submit', async (event) => {
		const other = event.target;
		if (other !== form && !event.defaultPrevented && !conflicting && text() !== saved) {
			event.preventDefault();
			if (await save()) {
				const choice = event.submitter;
				if (choice?.name) {
					other.append(Object.assign(document.createElement('input'), { type: 'hidden', name: choice.name, value: choice.value }));
				}
				other.submit();
			}
		}
	});
	window.addEventListener('beforeunload', (event) => {
		if (text() !== saved && !conflicting) {
			event.preventDefault();
		}
	});
	// What an earlier visit could not save is offered.
	const offer = form.querySelector('[data-offer]');
	const found = kept();
	if (found && JSON.stringify([found.heading, found.body, found.normative]) !== saved) {
		offer.hidden = false;
		offer.querySelector('[data-offer-text]').textContent = found.heading + '\n\n' + found.body;
	}
	else {
		forget();
	}
	offer.querySelector('[data-offer-take]').addEventListener('click', () => {
		heading.value = found.heading;
		body.value = found.body;
		version.value = found.version;
		if (normative) {
			normative.checked = found.normative;
		}
		offer.hidden = true;
		save();
		body.focus();
	});
	offer.querySelector('[data-offer-drop]').addEventListener('click', () => {
		offer.hidden = true;
		forget();
		body.focus();
	});
})();
