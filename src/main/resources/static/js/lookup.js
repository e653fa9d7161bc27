// Suggestions under the search box, by keyboard and pointer (ARIA combobox pattern).
(function () {
	const box = document.getElementById('q');
	const list = document.getElementById('suggestions');
	if (!box || !list) {
		return;
	}
	let active = -1;
	const options = () => [...list.querySelectorAll('[role=option]')];
	function show() {
		active = -1;
		box.removeAttribute('aria-activedescendant');
		const open = options().length > 0 && document.activeElement === box;
		list.classList.toggle('open', open);
		box.setAttribute('aria-expanded', open);
	}
	function hide() {
		list.classList.remove('open');
		box.setAttribute('aria-expanded', false);
		box.removeAttribute('aria-activedescendant');
		active = -1;
	}
	function move(by) {
		const all = options();
		active = Math.max(-1, Math.min(all.length - 1, active + by));
		all.forEach((each, place) => each.setAttribute('aria-selected', place === active));
		if (active >= 0) {
			box.setAttribute('aria-activedescendant', all[active].id);
			all[active].scrollIntoView({ block: 'nearest' });
		}
		else {
			box.removeAttribute('aria-activedescendant');
		}
	}
	list.addEventListener('htmx:afterSwap', show);
	box.addEventListener('focus', show);
	box.addEventListener('keydown', (event) => {
		const open = list.classList.contains('open');
		if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
			event.preventDefault();
			move(event.key === 'ArrowDown' ? 1 : -1);
		}
		else if (event.key === 'Enter' && open && active >= 0) {
			event.preventDefault();
			window.location.assign(options()[active].href);
		}
		else if (event.key === 'Escape' && open) {
			event.preventDefault();
			hide();
		}
	});
	box.form.addEventListener('submit', hide);
	document.addEventListener('click', (event) => {
		if (!event.target.closest('.search-box')) {
			hide();
		}
	});
})();

// On narrow screens the filters start folded, unless some are set.
(function () {
	function fold() {
		const filters = document.querySelector('.facets-fold');
		if (filters && filters.dataset.keepOpen !== 'true' && window.matchMedia('(max-width: 991.98px)').matches) {
			filters.removeAttribute('open');
		}
	}
	fold();
	document.addEventListener('htmx:afterSettle', fold);
})();
