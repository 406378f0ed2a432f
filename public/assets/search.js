// See docs/search.md.
const one = name => document.querySelector(name);
const form = one('form[data-root]'), input = one('#query'), list = one('.results'), more = one('.more'), said = one('.found');
const { title } = document;
let index, isKept, pause, files = {}, run = 0;

const get = name => files[name] ??= fetch(form.action + name).then(it => it.ok ? it.text() : Promise.reject());
const piece = (kind, i) => index.whole ? index.whole[kind] : get(`${kind}-${i}.txt?${index.version}`);

// As SearchWords.swift cuts them.
const common = / (an|and|are|as|at|be|by|did|do|does|for|from|had|has|have|how|in|is|it|its|last|of|on|or|that|the|this|to|was|were|what|when|who|with|.) /;
const cut = text => (text.toLowerCase().replace(/[à-ſ]/g, it => it.normalize('NFD')[0])
	.replace(/(?<=[\p{L}\p{N}])['’]s(?![\p{L}\p{N}])/gu, ' ').replace(/['’]/g, '')
	.match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !common.test(` ${word} `));
const first = line => line.split(' ')[0];
const reverse = word => [...word].reverse().join('');

// Lines by how they begin.
const lines = async (kind, start) => {
	const keys = index[kind], pieces = [], from = Math.max(0, keys.findLastIndex(key => key <= start));
	for (let i = from; i < from + 3 && (i === from || keys[i]?.startsWith(start)); i++) pieces.push(piece(kind, i));
	return (await Promise.all(pieces)).join('').split('\n').filter(line => line.startsWith(start));
};
// One letter differs, or two are swapped.
const isNear = (a, b) => {
	let i = 0;
	while (i < a.length && a[i] === b[i]) i++;
	const same = (x, y) => a.slice(i + x) === b.slice(i + y);
	return same(1, 0) || same(0, 1) || same(1, 1) || a[i] === b[i + 1] && a[i + 1] === b[i] && same(2, 2);
};
// What begins so, or is a slip away.
const find = async word => {
	const found = await lines('words', word), half = (word.length - 1) >> 1;
	if (found[0] || half < 1) return found;
	const near = [await lines('words', word.slice(0, half)), (await lines('endings', reverse(word.slice(-half)))).map(reverse)].flat();
	const meant = [...new Set(near.map(first))].filter(other => isNear(word, other)).slice(0, 3);
	return (await Promise.all(meant.map(other => lines('words', other + ' ')))).flat();
};

// Entries with most words, of four or more with one less.
const rank = (words, found) => {
	const sums = new Map();
	found.forEach((near, i) => {
		const best = new Map();
		for (const line of near) {
			const [word, code] = line.split(' '), steps = code.match(/[_-~]*[?-^]/g);
			const rarity = Math.log(1 + index.count / steps.length) * (word === words[i] ? 3 : 1);
			let entry = 0;
			for (const step of steps) {
				const value = [...step].reduceRight((sum, digit) => sum * 32 + (digit.charCodeAt() - 63) % 32, 0);
				const score = rarity * (1 + 2 * (value & 3)) + (code[0] === '*' ? 0 : 1e4);
				entry += value >> 2;
				if (!(best.get(entry) > score)) best.set(entry, score);
			}
		}
		for (const [entry, score] of best) sums.set(entry, (sums.get(entry) ?? 0) + score);
	});
	const ranked = [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	const count = sum => sum[1] / 1e4 | 0;
	return ranked.filter(sum => count(sum) >= count(ranked[0]) - !!words[3]).map(sum => sum[0]);
};

const make = (name, content) => {
	const made = document.createElement(name);
	made.append(...content);
	return made;
};
const show = async (entry, hits) => {
	let file = 0, size;
	while (!index.whole && (size = index.records.charCodeAt(file) - 63) <= entry) entry -= size, file++;
	const [address, name, what, text, ...parts] = (await piece('records', file)).split('\n')[entry].split('\t');
	const isHit = text => cut(text).some(word => hits.some(hit => word.startsWith(hit)));
	const mark = text => text.split(/([^\p{L}\p{N}'’]+)/u).map(part => isHit(part) ? make('mark', [part]) : part);
	const link = (text, place = '') => Object.assign(make('a', mark(text)), { href: form.dataset.root + address + place });
	const places = parts.flatMap((text, i) => i % 2 && isHit(text) ? make('li', [link(text, '#' + parts[i - 1])]) : []);
	const below = [text && make('p', mark(text)), places[0] ? make('ul', places.slice(0, 3)) : ''];
	return make('li', [make('h2', [link(name)]), make('p', mark(what)), ...below]);
};

const search = async () => {
	const mine = ++run, query = input.value.trim(), words = cut(query).slice(0, 8);
	let ranked = [], items = [], hits, message = '';
	const next = () => Promise.all(ranked.splice(0, 8).map(entry => show(entry, hits)));
	document.title = (query && query + ' – ') + title;
	try {
		if (query) {
			index ??= JSON.parse(await get('index.json'));
			const found = await Promise.all(words.map(find));
			const read = words.map((word, i) => found[i].some(line => line.startsWith(word)) ? [word] : found[i].map(first));
			hits = read.flat();
			ranked = rank(words, found);
			message = `${ranked.length || 'No'} result${ranked.length === 1 ? '' : 's'} for “${query}”`;
			if (hits[0] && `${read.map(near => near[0])}` !== `${words}`) message += `, read as “${hits.join(' ')}”`;
			items = await next();
		}
	} catch {
		files = {};
		message = 'The search did not load. Use the list from A to Z.';
	}
	if (mine !== run) return;
	said.textContent = message;
	list.replaceChildren(...items);
	one('#a-to-z').hidden = items[0];
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
	const address = '?q=' + encodeURIComponent(input.value);
	if (asked() !== input.value) isKept = history[isKept ? 'pushState' : 'replaceState'](0, '', address);
	isKept ||= isSent;
	search();
};
input.oninput = () => { clearTimeout(pause); pause = setTimeout(go, 150); };
form.onsubmit = () => !!go(1);
(onpopstate = () => { isKept = input.value = asked(); search(); })();
