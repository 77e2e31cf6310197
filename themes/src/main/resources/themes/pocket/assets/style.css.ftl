/*
  Pocket: a notebook of one column. What has a day or a number has it in the margin, left of the red line; everything else is text.
  Every colour and font is a property, here; what not every page has is below 'sheets' in theme.yaml.
*/

:root {
  color-scheme: light dark;

  --text-font: ${theme.settings.font.css};
  --heading-font: <#if theme.settings.headingFont.css == theme.settings.font.css>var(--text-font)<#else>${theme.settings.headingFont.css}</#if>;
  --mono: ui-monospace, Menlo, Consolas, monospace;
  --side: 4.5rem; /* what stands in the margin */

  --paper: ${theme.papers.light};
  --ink: #21262b;
  --quiet: #5b636b;
  --rule: #d9dcd6;
  --accent: ${theme.settings.accent.light};
  --margin: #e2a79c;
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: ${theme.papers.dark};
    --ink: #dddcd6;
    --quiet: #a3a8ab;
    --rule: #373c41;
    --accent: ${theme.settings.accent.dark};
    --margin: #74463f;
  }
}

/* The page */

body {
  max-inline-size: 35rem;
  min-block-size: 100vh;
  margin: 0;
  margin-inline-start: 0.625rem;
  padding-inline: 0.75rem 1rem;
  border-inline-start: 1px solid var(--margin);
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem / 1.6 var(--text-font);
  overflow-wrap: anywhere;
  text-wrap: pretty;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}

a {
  color: var(--accent);
  text-decoration-thickness: 1px;
  text-underline-offset: 0.2em;
}

a:hover {
  text-decoration: underline 2px;
}

:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}

h1,
h2,
h3,
h4,
h5,
h6 {
  margin: 1.75em 0 0.5em;
  font: 700 1em / 1.3 var(--heading-font);
}

h1 {
  margin-block: 0 0.25rem;
  font-size: 1.625rem;
}

header {
  text-wrap: balance;
}

h2 {
  font-size: 1.1875rem;
}

h5,
h6 {
  color: var(--quiet);
}

ul,
ol {
  padding-inline-start: 1.5em;
}

ul {
  list-style: "– ";
}

figure,
blockquote {
  margin-inline: 0;
}

blockquote {
  padding-inline-start: 1rem;
  border-inline-start: 3px solid var(--rule);
}

dd {
  margin-block-end: 0.5em;
  margin-inline-start: 1.25rem;
}

hr {
  border: solid var(--rule);
  border-width: 1px 0 0;
}

.task {
  list-style: none;
}

.skip {
  position: absolute;
}

.skip:not(:focus) {
  inset-block-start: -9em;
}

/* Around the text */

.masthead,
:is(.menu, .colophon, .author, .share) ul,
.pager {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 1rem;
}

.masthead {
  justify-content: space-between;
  padding-block: 1rem 2rem;
}

:is(.menu, .colophon, .author, .share) ul,
.crumbs ol {
  margin: 0;
  padding: 0;
  list-style: none;
}

dt,
.site-title,
:is(.part, .related) h2 {
  font-size: 1em;
  font-weight: 700;
  line-height: 1.3;
}

:is(.masthead a, .row a, a.row):not(:hover, [aria-current]) {
  text-decoration: none;
}

:is(header, footer, .crumbs) a {
  color: inherit;
}

:is(.masthead, .colophon, .author) :is(a, li) {
  display: block;
}

:is(header, nav, footer, .row, .related) a {
  padding-block: 0.3em;
}

:is(header, footer, nav) p,
main > p {
  margin: 0 0 0.25rem;
}

nav,
footer,
.facts,
.byline,
.kicker,
.note,
.related,
figcaption {
  font-size: 0.875rem;
  line-height: 1.75;
}

footer,
.crumbs,
.facts,
.byline,
.kicker,
.note,
.standfirst,
.pager p,
time,
.row > :first-child,
figcaption {
  color: var(--quiet);
}

.opening,
.contents {
  margin-block-end: 1.5rem;
}

.facts,
.kicker,
.row > :first-child {
  font-family: var(--mono);
  font-size: 0.8125rem;
}

.facts > * + *::before {
  content: "· " / "";
}

/* A row: what stands in the margin, then the text */

.row {
  display: grid;
  grid-template-columns: var(--side) minmax(0, 1fr);
  align-items: baseline;
}

.row > :first-child {
  padding-inline-end: 0.375rem;
}

/* The text */

.prose > * {
  margin-block: 0 1.1em;
}

.prose * {
  max-inline-size: 100%;
}

pre:not([tabindex]) {
  white-space: pre-wrap; /* it comes from HTML in a post, and no key could scroll it */
}

.prose > :is(h2, h3, h4, h5, h6) {
  margin-block-start: 1.75em;
}

.anchor {
  color: var(--quiet);
  opacity: 0;
}

.anchor:empty::before {
  content: " #";
}

:hover > .anchor {
  opacity: 1;
}

/* After the text */

.closing {
  margin-block: 2.5rem 1.5rem;
}

.share h2 {
  float: inline-start;
  margin-block: 0;
  margin-inline-end: 1rem;
  font: inherit;
}

button {
  all: unset;
  text-decoration: underline;
  cursor: pointer;
}

:is(.crumbs, .pager) {
  margin-block-start: 2rem;
}

.crumbs li {
  display: inline;
}

.crumbs li + li::before {
  content: "› " / "";
}

.colophon {
  padding-block: 2rem;
}

@media (min-width: 50rem) {
  body {
    --side: 6.5rem;
    margin-inline-start: calc(50% - 15.5rem);
    padding-inline-start: 1.25rem;
  }

  .row {
    margin-inline-start: calc(-1 * var(--side));
  }

  .row > :first-child {
    padding-inline-end: 2rem;
    text-align: end;
  }
}

@media print {
  nav,
  .skip,
  .related,
  .note {
    display: none;
  }
}
