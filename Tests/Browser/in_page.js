const name = element => {
  const id = element.id ? '#' + element.id : '';
  const classes = [...element.classList].map(word => '.' + word).join('');
  const text = (element.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 60);
  return `<${element.localName}${id}${classes}> “${text}”`;
};

// Colours as Chromium computes them: rgb(…) or rgba(…); null where nothing is painted.
const colour = words => {
  const parts = /^rgba?\(([^)]+)\)$/.exec(words);
  if (!parts) return null;
  const [red, green, blue, alpha = 1] = parts[1].split(/[ ,/]+/).filter(Boolean).map(Number);
  return alpha === 0 ? null : {red, green, blue, alpha};
};
const luminance = ({red, green, blue}) => {
  const [r, g, b] = [red, green, blue].map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
const ground = element => {
  for (let at = element; at; at = at.parentElement) {
    const behind = colour(getComputedStyle(at).backgroundColor);
    if (behind && behind.alpha === 1) return behind;
  }
  return matchMedia('(prefers-color-scheme: dark)').matches
    ? {red: 18, green: 18, blue: 18, alpha: 1} : {red: 255, green: 255, blue: 255, alpha: 1};
};

const isHidden = element => element.closest('.hidden, .skip, head, script, style, title, desc, template') !== null
  || !element.checkVisibility({visibilityProperty: true});
const texts = root => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.data.trim() && !isHidden(node.parentElement)) found.push(node);
  }
  return found;
};
const scrolls = element => /auto|scroll/.test(getComputedStyle(element).overflow);
const boxes = node => {
  const range = document.createRange();
  range.selectNodeContents(node);
  const scrollers = [];
  for (let at = node.parentElement; at && at !== document.body; at = at.parentElement) if (scrolls(at)) scrollers.push(at);
  return [...range.getClientRects()].map(box => {
    // What is scrolled out of sight in a region covers nothing.
    let {left, top, right, bottom} = box;
    for (const scroller of scrollers) {
      const frame = scroller.getBoundingClientRect();
      [left, top] = [Math.max(left, frame.left), Math.max(top, frame.top)];
      [right, bottom] = [Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
    }
    return {left, top, right, bottom, width: right - left, height: bottom - top};
  }).filter(box => box.width > 1 && box.height > 1);
};
const scrollsItself = element => element.closest('.region, pre, .contents') !== null;

const protruding = withDrawings => {
  const width = document.documentElement.clientWidth;
  const found = document.scrollingElement.scrollWidth > width
    ? [`the page scrolls sideways: ${document.scrollingElement.scrollWidth} px in ${width}`] : [];
  for (const element of document.body.querySelectorAll('*')) {
    if (isHidden(element) || (withDrawings === false && element.closest('svg'))) continue;
    const inside = element.parentElement && scrollsItself(element.parentElement);
    const box = element.getBoundingClientRect();
    if (!inside && box.width > 0 && box.right > width + 0.5) found.push(`${name(element)} ends at ${box.right.toFixed(0)} px`);
  }
  return found;
};

const overlapping = withDrawings => {
  const all = texts(document.body)
    .filter(node => withDrawings || !node.parentElement.closest('svg'))
    .flatMap(node => boxes(node).map(box => ({node, box})))
    .sort((one, other) => one.box.top - other.box.top);
  const found = [];
  all.forEach(({node, box}, place) => {
    for (let next = place + 1; next < all.length && all[next].box.top < box.bottom; next++) {
      const other = all[next];
      if (other.node === node) continue;
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const high = Math.min(box.bottom, other.box.bottom) - other.box.top;
      if (wide > 2 && high > 0.4 * Math.min(box.height, other.box.height)) {
        found.push(`${name(node.parentElement)} and ${name(other.node.parentElement)} overlap by ${wide.toFixed(0)} × ${high.toFixed(0)} px`);
      }
    }
  });
  return found;
};

const cut = () => {
  const found = [];
  for (const node of texts(document.body)) {
    for (let at = node.parentElement; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      const frame = at.getBoundingClientRect();
      const clips = side => style[side] === 'hidden' || style[side] === 'clip';
      if (at instanceof SVGElement || !(clips('overflowX') || clips('overflowY'))) continue;
      const lost = boxes(node).some(box => (clips('overflowX') && (box.right > frame.right + 1 || box.left < frame.left - 1))
        || (clips('overflowY') && (box.bottom > frame.bottom + 1 || box.top < frame.top - 1)));
      if (lost) found.push(`${name(node.parentElement)} is cut by ${name(at)}`);
    }
  }
  return found;
};

const drawingContrast = () => {
  const found = [];
  const judge = (element, what, one, other, least) => {
    const ratio = contrast(one, other);
    if (ratio < least) found.push(`${name(element)}: ${what} has ${ratio.toFixed(2)} to 1, less than ${least} to 1`);
  };
  let looked = 0;
  for (const drawing of document.querySelectorAll('svg.chart')) {
    const page = ground(drawing.parentElement);
    const filled = [...drawing.querySelectorAll('rect')].filter(rect => colour(getComputedStyle(rect).fill));
    for (const text of drawing.querySelectorAll('text')) {
      const box = text.getBoundingClientRect();
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const behind = filled.filter(rect => {
        const area = rect.getBoundingClientRect();
        return rect.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING
          && area.left <= x && x <= area.right && area.top <= y && y <= area.bottom;
      }).pop();
      const below = behind ? colour(getComputedStyle(behind).fill) : page;
      judge(text, 'the text', colour(getComputedStyle(text).fill), below, 4.5);
      looked += 1;
    }
    for (const shape of drawing.querySelectorAll('polyline, circle, .target, .break-line, .axis, .mark, .own rect, .other rect')) {
      const style = getComputedStyle(shape);
      const line = colour(style.stroke) || colour(style.fill);
      if (line) judge(shape, 'the line', line, page, 3); else found.push(`${name(shape)} is not painted`);
      looked += 1;
    }
  }
  return {looked, found};
};

const focused = () => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  // A link may run over lines: its first box is where its focus begins.
  const box = [...element.getClientRects()].find(part => part.width > 0 && part.height > 0) ?? element.getBoundingClientRect();
  const [x, y] = [Math.max(box.left, 0) + Math.min(box.width, innerWidth) / 2, Math.max(box.top, 0) + Math.min(box.height, innerHeight) / 2];
  const top = document.elementFromPoint(Math.min(x, innerWidth - 1), Math.min(y, innerHeight - 1));
  return {
    place: [...document.querySelectorAll('*')].indexOf(element),
    name: name(element),
    isSeen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    isCovered: !(top && (element.contains(top) || top.contains(element))),
    outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
    contrast: contrast(colour(style.outlineColor) ?? {red: 0, green: 0, blue: 0}, ground(element.parentElement)),
    isInMain: element.closest('main') !== null,
  };
};

const readable = () => texts(document.querySelector('main'))
  .filter(node => !node.parentElement.closest('button, select, form, output, [role=status], [role=search]'))
  .map(node => node.data.trim().replace(/\s+/g, ' '));

const badges = () => [...document.querySelectorAll('.badge')].filter(badge => !isHidden(badge)).map(badge => {
  const style = getComputedStyle(badge);
  const behind = ground(badge);
  return {
    name: name(badge),
    words: badge.innerText.trim(),
    classes: [...badge.classList],
    border: style.borderTopStyle === 'none' ? 0 : parseFloat(style.borderTopWidth),
    borderContrast: contrast(colour(style.borderTopColor) ?? behind, ground(badge.parentElement)),
    textContrast: contrast(colour(style.color) ?? behind, behind),
  };
});
