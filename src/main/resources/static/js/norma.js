// Small things that make the pages livelier; every page also works without this file.
document.addEventListener('change', (event) => {
	if (event.target.matches('[data-submit-on-change]')) {
		event.target.form.requestSubmit();
	}
});
document.addEventListener('keydown', (event) => {
	if (event.key === '/' && !event.target.matches('input, textarea, select')) {
		const search = document.querySelector('input[type=search]');
		if (search) {
			event.preventDefault();
			search.focus();
			search.select();
		}
	}
});
document.addEventListener('click', (event) => {
	const button = event.target.closest('[data-copy]');
	if (button) {
		navigator.clipboard.writeText(button.dataset.copy).then(() => button.classList.add('copied'));
	}
});
// Shows the fields that belong to what is chosen elsewhere on the form, and sends those alone.
const showChosen = () => {
	for (const group of document.querySelectorAll('[data-chosen-by]')) {
		const chosen = document.getElementById(group.dataset.chosenBy)?.value;
		group.hidden = group.disabled = !group.dataset.chosenFor.split(' ').includes(chosen);
	}
};
document.addEventListener('change', (event) => {
	if (event.target.matches('[data-chooses]')) {
		showChosen();
	}
});
document.addEventListener('DOMContentLoaded', showChosen);
document.addEventListener('htmx:afterSwap', showChosen);
// What was being prepared is there: the page is shown anew, unless somebody is in the middle of something on it.
document.addEventListener('htmx:afterSwap', () => {
	const typed = [...document.querySelectorAll('input, textarea')].some((field) => field.value !== field.defaultValue);
	const idle = (document.activeElement?.matches('body, [autofocus]') ?? true) && !window.getSelection()?.toString();
	if (document.querySelector('[data-renews-page]') && idle && !typed) {
		window.location.reload();
	}
});
// Narrows a long table to the rows with the words that are typed; groups without such a row go too.
document.addEventListener('DOMContentLoaded', () => {
	for (const box of document.querySelectorAll('[data-filter-rows]')) {
		const groups = document.getElementById(box.dataset.filterRows).querySelectorAll('tbody');
		box.hidden = false;
		box.querySelector('input').addEventListener('input', (event) => {
			const words = event.target.value.toLowerCase().split(/\s+/);
			let shown = 0;
			for (const group of groups) {
				const [, ...rows] = group.rows;
				for (const row of rows) {
					const text = row.textContent.toLowerCase();
					row.hidden = !words.every((word) => text.includes(word));
				}
				const left = rows.filter((row) => !row.hidden).length;
				group.hidden = left === 0;
				shown += left;
			}
			box.querySelector('[role=status]').hidden = shown > 0;
		});
	}
});
