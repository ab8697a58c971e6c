// Runs before the first paint, so that a chosen theme never flashes. The choice is made in settings.ts.
(() => {
	try {
		const theme = localStorage.getItem('theme');
		if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
	} catch {
		// Storage is forbidden: the system's theme stands.
	}
})();
