// See docs/search.md.
const [form, input, said, list, more, names] = ['form[data-root]', '#query', '.found', '.results', '.more', '#a-to-z'].map(it => document.querySelector(it));
let index, isKept, pause, files = {}, run = 0, { title } = document;

const get = name => files[name] ??= fetch(form.action + name).then(it => it.ok ? it.text() : Promise.reject());
const piece = (kind, i) => index.whole?.[kind] ?? get(`${kind}-${i}.txt?${index.version}`);

// As SearchWords.swift cuts them.
const cut = text => (text.toLowerCase().replace(/[à-ſ]/g, it => it.normalize('NFD')[0])
	.replace(/['’]s(?![\p{L}\p{N}])/gu, ' ').replace(/['’]|(?<=\d),(?=\d{3}(?!\d))/g, '')
	.match(/(\d\.(?=\d)|[\p{L}\p{N}])+/gu) ?? []).filter(word => !/^(an|and|are|as|at|be|by|did|do|does|for|from|had|has|have|how|in|is|it|its|last|of|on|or|that|the|this|to|was|were|what|when|who|with|.)$/
	.test(word));
const first = line => line.split(' ')[0];
const reverse = word => [...word].reverse().join('');

const lines = async (kind, start) => {
	const keys = index[kind], from = Math.max(0, keys.findLastIndex(key => key <= start));
	return (await Promise.all([0, 1, 2].map(i => !i || keys[from + i]?.startsWith(start) ? piece(kind, from + i) : ''))).join('').split('\n').filter(line => line.startsWith(start));
};
// One letter differs, or two are swapped.
const isNear = (a, b) => {
	let i = 0;
	while (i < a.length && a[i] === b[i]) i++;
	const same = (x, y) => a.slice(i + x) === b.slice(i + y);
	return same(1, 0) || same(0, 1) || same(1, 1) || same(2, 2) && a[i] + a[i + 1] === b[i + 1] + b[i];
};
// What begins so, or else is a slip away; a number itself.
const find = async word => {
	const end = /\d/.test(word) ? ' ' : '', found = await lines('words', word + end), half = word.length - 1 >> 1;
	if (found[0] || !half || end) return [found, []];
	const near = [await lines('words', word.slice(0, half)), (await lines('endings', reverse(word.slice(-half)))).map(reverse)].flat(), meant = [...new Set(near.map(first))].filter(other => isNear(word, other)).slice(0, 3);
	return [[], (await Promise.all(meant.map(other => lines('words', other + ' ')))).flat()];
};

// With most words, of four or more with one less; slips alone only with all.
// A sum is words as typed, slips, score.
const count = sum => (sum / 1e8 | 0) + (sum % 1e8 / 1e4 | 0);
const rank = (words, found) => {
	const sums = new Map();
	let all = 0;
	found.forEach(([there, near], i) => {
		const best = new Map(), worth = !there[0] ? 1e4 : / \*/.test(there) ? 0 : 1e8;
		all += worth ? 1 : -9;
		for (const line of [...there, ...near]) {
			const steps = line.match(/[_-~]*[?-^]/g);
			const rarity = Math.log(1 + index.count / steps.length) * (first(line) === words[i] ? 3 : 1);
			let entry = 0;
			for (const step of steps) {
				const value = [...step].reduceRight((sum, digit) => sum * 32 + (digit.charCodeAt() - 63) % 32, 0), score = rarity * (1 + 2 * (value & 3)) + worth;
				entry += value >> 2;
				if (!(best.get(entry) > score)) best.set(entry, score);
			}
		}
		for (const [entry, score] of best) sums.set(entry, (sums.get(entry) ?? 0) + score);
	});
	const ranked = [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]), top = ranked[0]?.[1];
	return ranked.filter(([, sum]) => count(sum) >= count(top) - !!words[3] && sum >= (top < 1e8 ? all : 1e4) * 1e4);
};

const make = (name, parts) => {
	const made = document.createElement(name);
	made.append(...parts);
	return made;
};
const show = async ([entry], hits) => {
	let file = 0, size;
	while ((size = index.records?.charCodeAt(file) - 63) <= entry) entry -= size, file++;
	const [address, name, what, text, ...parts] = (await piece('records', file)).split('\n')[entry].split('\t');
	const isHit = text => cut(text).some(word => hits.some(hit => word.startsWith(hit)));
	const mark = text => text.split(/([^\p{L}\p{N}'’]+)/u).map(part => isHit(part) ? make('mark', [part]) : part);
	const link = (text, place = '') => Object.assign(make('a', mark(text)), { href: form.dataset.root + address + place });
	const places = parts.flatMap((text, i) => i % 2 && isHit(text) ? make('li', [link(text, '#' + parts[i - 1])]) : []);
	return make('li', [make('h2', [link(name)]), make('p', mark(what)), text && make('p', mark(text)), places[0] ? make('ul', places.slice(0, 3)) : '']);
};

const search = async () => {
	const mine = ++run, query = input.value.trim(), words = cut(query).slice(0, 8);
	let ranked = [], items = [], hits, message = '';
	const next = () => Promise.all(ranked.splice(0, 8).map(it => show(it, hits)));
	document.title = (query && query + ' – ') + title;
	try {
		if (query) {
			index ??= JSON.parse(await get('index.json'));
			const found = await Promise.all(words.map(find));
			ranked = rank(words, found);
			hits = found.flatMap(([there, near], i) => there[0] ? words[i] : ranked[0]?.[1] % 1e8 > 1e4 ? near.map(first) : []);
			message = `${ranked.length || 'No'} result${ranked.length - 1 ? 's' : ''} for “${query}”` + (ranked[0] && `${hits}` !== `${words}` ? `, read as “${hits.join(' ')}”` : '');
			items = await next();
		}
	} catch {
		files = {};
		message = 'The search did not load. Use the list from A to Z.';
	}
	if (mine !== run) return;
	said.textContent = message;
	list.replaceChildren(...items);
	names.hidden = items[0];
	list.hidden = !items[0];
	more.hidden = !ranked[0];
	more.onclick = async () => {
		items = await next();
		list.append(...items);
		more.hidden = !ranked[0];
		items[0].querySelector('a').focus();
	};
};

// Only what was sent is kept.
const asked = () => new URL(location).searchParams.get('q') ?? '';
const go = isSent => {
	clearTimeout(pause);
	if (asked() !== input.value) isKept = history[isKept ? 'pushState' : 'replaceState'](0, '', '?q=' + encodeURIComponent(input.value));
	isKept ||= isSent;
	search();
};
input.oninput = () => { clearTimeout(pause); pause = setTimeout(go, 150); };
form.onsubmit = () => !!go(1);
(onpopstate = () => { isKept = input.value = asked(); search(); })();
