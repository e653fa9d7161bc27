// Before the first paint: a page in the theme "auto" follows the system.
(function () {
	const root = document.documentElement;
	const dark = window.matchMedia('(prefers-color-scheme: dark)');
	function follow() {
		if (root.dataset.theme === 'auto') {
			root.dataset.bsTheme = dark.matches ? 'dark' : 'light';
		}
	}
	follow();
	dark.addEventListener('change', follow);
})();
