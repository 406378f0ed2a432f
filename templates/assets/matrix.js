// Sorts and filters the grades of a framework. Without scripts the table is whole, in the order of the site.
const matrix = document.querySelector('.sortable'), table = matrix.querySelector('table'), bodies = [...table.tBodies];
const groups = bodies.map(body => [...body.rows]), all = groups.flat(), heads = [...[...table.tHead.rows].at(-1).cells];
const rows = all.filter(row => row.cells.length > 1), headings = all.filter(row => row.cells.length === 1);
const filters = document.querySelector('.filters'), said = filters.querySelector('[role=status]');
const name = head => head.textContent.trim();
let sorted = 0, isUp = true;

// How the rows of a column are put in order: what is compared, which way comes first, and its words.
const bars = cell => Number(/ bars-(\d)/.exec(cell.innerHTML)?.[1]);
const kind = column => {
	if (column === 0) return headings.length || matrix.dataset.rows === 'areas'
		? { key: row => rows.indexOf(row), first: true, up: 'in the order of the framework', down: 'in the opposite order' }
		: { key: row => row.cells[0].querySelector('a').textContent, first: true, up: 'A to Z', down: 'Z to A' };
	if (rows.some(row => row.cells[column].dataset.date)) return { key: row => row.cells[column].dataset.date, up: 'oldest first', down: 'latest first' };
	return { key: row => bars(row.cells[column]), up: 'worst first', down: 'best first' };
};
const kinds = heads.map((_, column) => kind(column));

const compare = (a, b) => typeof a === 'string' ? a.localeCompare(b) : a - b;
const sort = () => {
	const { key } = kinds[sorted];
	const keyed = rows.map((row, place) => ({ row, place, key: key(row) }));
	// What has no grade or no date comes last either way.
	const isMissing = entry => entry.key === undefined || entry.key === '' || Number.isNaN(entry.key);
	keyed.sort((a, b) => isMissing(a) - isMissing(b) || (isMissing(a) ? 0 : isUp ? compare(a.key, b.key) : compare(b.key, a.key)) || a.place - b.place);
	// In another order the rows of all groups stand in the first.
	if (sorted === 0 && isUp) bodies.forEach((body, i) => body.append(...groups[i]));
	else bodies[0].append(...keyed.map(entry => entry.row), ...headings);
	heads.forEach((head, column) => head.setAttribute('aria-sort', column !== sorted ? 'none' : isUp ? 'ascending' : 'descending'));
};

const filter = () => {
	const { region, area, grade } = filters.elements;
	const isShown = row => (!region?.value || row.dataset.region === region.value)
		&& (!grade.value || (area?.value ? [row.cells[area.value]] : [...row.cells]).some(cell => cell.querySelector('.badge.' + grade.value)));
	for (const row of rows) row.hidden = !isShown(row);
	const shown = rows.filter(row => !row.hidden).length;
	// Headings say what rows are below; where rows are sorted or left out, each row says it itself.
	const isWhole = shown === rows.length && sorted === 0 && isUp;
	for (const heading of headings) heading.hidden = !isWhole;
	matrix.classList.toggle('mixed', !isWhole);
	return `${shown} of ${rows.length} ${matrix.dataset.rows} are shown`;
};

const order = () => `sorted by ${name(heads[sorted])}, ${kinds[sorted][isUp ? 'up' : 'down']}`;
heads.forEach((head, column) => {
	const button = document.createElement('button');
	button.type = 'button';
	button.append(...head.childNodes);
	head.append(button);
	button.onclick = () => {
		isUp = sorted === column ? !isUp : !!kinds[column].first;
		sorted = column;
		sort();
		const shown = filter();
		said.textContent = `${shown}, ${order()}`;
	};
});
sort();
filters.onchange = () => { said.textContent = `${filter()}, ${order()}`; };
filters.onreset = () => setTimeout(filters.onchange);
filters.onsubmit = event => event.preventDefault();
