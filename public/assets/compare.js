// Two authorities to choose, in place of the list of all pairs. Without scripts the list is there.
const form = document.querySelector('.chooser'), [one, other] = form.querySelectorAll('select'), said = form.querySelector('[role=status]');

const start = ({ authorities, partners }) => {
	// Authorities by their places in the file, in the order of their names.
	const byName = places => places.sort((a, b) => authorities[a][1].localeCompare(authorities[b][1]));
	const fill = (select, places) => {
		const chosen = select.value;
		select.replaceChildren(select.options[0], ...byName(places).map(place => new Option(authorities[place][1], place)));
		select.value = places.includes(Number(chosen)) && chosen !== '' ? chosen : '';
	};
	const everybody = authorities.map((_, place) => place);
	const partnersOf = place => partners ? [...partners[place]] : everybody.filter(other => other !== place);
	fill(one, everybody.filter(place => partnersOf(place).length));
	one.onchange = () => {
		fill(other, one.value === '' ? [] : partnersOf(Number(one.value)));
		said.textContent = one.value === '' ? '' : `${other.length - 1} to compare with`;
	};
	form.onsubmit = event => {
		event.preventDefault();
		const missing = [one, other].find(select => select.value === '');
		if (!missing) return location.assign(form.action + [one, other].map(select => authorities[select.value][0]).sort().join('/') + '/');
		said.textContent = missing === one ? 'Choose the first authority' : 'Choose the second authority';
		missing.focus();
	};
	// After a way back the browser has filled the first in again.
	one.onchange();
};

fetch(form.action + 'pairs.json').then(reply => reply.ok ? reply.json() : Promise.reject()).then(start)
	.catch(() => { said.textContent = 'The names did not load. All pairs are in the list below.'; });
