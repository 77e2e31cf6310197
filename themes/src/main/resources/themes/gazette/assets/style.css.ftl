/*
  Gazette: an editorial face. A page is three columns: the text, and two margins that hold dates, numerals, portraits and pictures.
  Every colour and size is a property, here; change those you like in your own theme/assets/more.css.
  What only some pages need stands in sheets of its own: see theme.yaml.
*/

:root {
  color-scheme: light dark;

  --text-font: ${theme.settings.font.css};
  --heading-font: ${theme.settings.headingFont.css};
  --sans: system-ui, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
  --mono: ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;

  --text-size: clamp(1.0625rem, 1rem + 0.3vw, 1.1875rem);
  --title-size: clamp(2.125rem, 1.4rem + 3.4vw, 4rem);
  --small: 0.875rem;
  --leading: 1.6;
  --measure: 38rem;
  --page: 68rem;
  --gap: 3rem;
  --gutter: clamp(1.25rem, 4vw, 2.5rem);
  --space: 1.5rem;
  --touch: 2.75rem; /* 44 pixels, for a finger */
  --columns: minmax(0, 1fr) minmax(0, var(--measure)) minmax(0, 1fr);

  --paper: #fdfcf9;
  --panel: #f5f2ea;
  --ink: #22201c;
  --quiet: #5d574e;
  --rule: #dcd6c9;
  --edge: #7d766a;
  --accent: ${theme.settings.accent.light};
  --mark: #fbe8a6;
  --mark-edge: #a87900;
  --picture-ink: #22201c;
  --picture-paper: #fdfcf9;
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181b;
    --panel: #202226;
    --ink: #e7e3db;
    --quiet: #aea99f;
    --rule: #3a3c42;
    --edge: #8b877f;
    --accent: ${theme.settings.accent.dark};
    --mark: #5b4b13;
    --mark-edge: #d9b64a;
    --picture-ink: #22201c;
    --picture-paper: #f2efe8;
  }
}

/* The page */

*,
::before,
::after {
  box-sizing: border-box;
}

html {
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
  scroll-padding-block-start: var(--space);
}

body {
  margin: 0;
  min-block-size: 100vh;
  display: flex;
  flex-direction: column;
  background: var(--paper);
  color: var(--ink);
  font: var(--text-size) / var(--leading) var(--text-font);
  font-variant-numeric: oldstyle-nums;
  overflow-wrap: anywhere;
}

:lang(ja),
:lang(zh),
:lang(ko) {
  --text-font: "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", "Songti SC", "Noto Serif CJK SC", serif;
  --heading-font: var(--text-font);
  --leading: 1.8;
  line-break: strict;
}

:is(:lang(ja), :lang(zh), :lang(ko), :lang(ar), :lang(he), :lang(fa), :lang(ur), :lang(hi)) * {
  font-style: normal !important; /* scripts that do not lean, nor like their letters pushed together */
  letter-spacing: 0 !important;
}

:is(:lang(ja), :lang(zh), :lang(ko), :lang(ar), :lang(he), :lang(fa), :lang(ur), :lang(hi)) :is(h1, h2) {
  line-height: 1.35 !important; /* their letters are taller */
}

:is(:lang(ja), :lang(zh), :lang(ko)) em {
  text-emphasis: filled dot;
}

:lang(ja) :is(h1, h2, h3) {
  word-break: auto-phrase;
}

:lang(ko) {
  word-break: keep-all;
}

main {
  flex: 1;
  padding-block: var(--space) calc(var(--space) * 2);
}

main:focus {
  outline: 0;
}

main,
.masthead,
.colophon,
body > aside {
  inline-size: 100%;
  max-inline-size: calc(var(--page) + 2 * var(--gutter));
  margin-inline: auto;
  padding-inline: var(--gutter);
}

main > *,
.post > *,
.reading > * {
  inline-size: 100%;
  max-inline-size: var(--measure);
  margin-inline: auto;
}

main > .post,
.post > .reading {
  max-inline-size: none;
}

a {
  color: var(--accent);
  text-decoration-thickness: 1px;
  text-underline-offset: 0.18em;
}

a:hover {
  text-decoration-thickness: 2px;
}

:focus-visible {
  outline: 3px solid var(--accent);
  outline-offset: 2px;
}

h1,
h2,
h3,
h4,
h5,
h6 {
  margin: 0;
  font-family: var(--heading-font);
  font-weight: 700;
  line-height: 1.2;
  text-wrap: balance;
}

@supports (hyphenate-limit-chars: 14 4 4) {
  h1,
  h2,
  h3 {
    hyphens: auto;
    hyphenate-limit-chars: 14 4 4;
  }
}

img,
svg,
video,
iframe,
object,
input {
  max-inline-size: 100%;
}

img,
video {
  block-size: auto;
}

picture {
  display: contents;
}

source {
  display: none; /* or it takes a place, and a gap, in a row */
}

.skip {
  position: absolute;
  inset-inline-start: var(--gutter);
  inset-block-start: -9rem;
  padding: 0.5rem 1rem;
  background: var(--paper);
}

.skip:focus {
  inset-block-start: 0.5rem;
}

.unseen {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

/* What is said beside the text */

.menu,
.crumbs,
.kicker,
.facts,
.more,
.note,
.pager,
.share,
.topics,
.discussions,
.author ul,
.contents,
.toc,
.colophon,
figcaption,
:is(.related, .neighbours) :is(time, span) {
  font: var(--small) / 1.5 var(--sans);
  font-variant-numeric: tabular-nums;
}

.crumbs,
.kicker,
.facts,
.note,
.discussions,
.standfirst,
.tagline,
.colophon,
.topics,
.share h2,
figcaption,
:is(.related, .neighbours) :is(time, span) {
  color: var(--quiet);
}

:is(.menu, .crumbs, .facts, .colophon, .author, .share, .topics, .related) :is(ul, ol),
.facts,
.contents ol {
  margin: 0;
  padding: 0;
  list-style: none;
}

:is(.share, .topics, .crumbs, .author) :is(ul, ol),
.facts {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 1.25em;
}

:is(.menu, .colophon, .share) :is(a, button),
.crumbs a,
.neighbours a,
.more a {
  min-block-size: var(--touch);
}

:is(.crumbs, .facts, .note, .kicker, .author, .pager, .discussions, .related) a {
  padding-block: 0.3rem;
}

:is(.menu, .crumbs, .facts, .topics, .contents, .colophon, .share, .kicker, .note, .site-title) a:not(:hover) {
  text-decoration-color: transparent;
}

:is(.menu, .crumbs, .contents, .colophon, .share, .site-title) a:not(:hover),
.share button {
  color: inherit;
}

/* Masthead and foot */

.masthead {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0 2rem;
  position: relative;
  padding-block: 0.5rem;
}

.masthead::after {
  content: "";
  flex: 0 0 100%;
  block-size: 8px;
  border-block: 4px solid;
  border-block-end-width: 1px;
}

.site-title {
  margin: 0.25rem 0;
  font: 700 1.5rem / 1.1 var(--heading-font);
  letter-spacing: -0.01em;
  text-wrap: balance;
}

.site-title a {
  display: inline-block;
  padding-block: 0.25rem;
}

.site-title img {
  inline-size: auto;
  max-block-size: 1.6em;
  margin-inline-end: 0.4em;
  vertical-align: middle;
}

:is(.menu, .colophon) ul {
  margin-inline: -0.75em;
  text-wrap: balance; /* no link alone on a second line */
}

:is(.menu, .colophon) li {
  display: inline-block;
  margin-inline: 0.75em;
}

:is(.menu, .colophon) ul a {
  display: flex;
  align-items: center;
}

.menu a[aria-current] {
  font-weight: 700;
  box-shadow: inset 0 -3px var(--accent);
}

.menu :is(a, li) {
  min-inline-size: 1.5rem;
}

.colophon {
  padding-block-end: calc(var(--space) * 1.5);
  text-align: center;
}

.colophon::before {
  content: "";
  display: block;
  margin-block-end: 0.5rem;
  border-block-start: 4px double var(--rule);
}

.colophon p {
  margin: 0.5rem 0 0;
  text-wrap: balance;
}

/* Above a page */

.crumbs li {
  max-inline-size: 100%;
}

.crumbs a {
  display: inline-block;
  min-block-size: 0;
}

.crumbs li:nth-last-child(n + 3)::after {
  content: "/" / "";
  margin-inline-start: 1.25em;
}

.crumbs [aria-current] {
  display: none; /* the title follows at once, as the heading */
}

.opening {
  padding-block: calc(var(--space) * 1.5) var(--space);
}

.opening h1 {
  font-size: var(--title-size);
  line-height: 1.04;
  letter-spacing: -0.02em;
}

.opening .long {
  font-size: calc(0.6 * var(--title-size));
  line-height: 1.15;
}

.kicker {
  margin: 0 0 0.75rem;
  font-weight: 600;
}

.standfirst {
  margin: 1rem 0 0;
  font-size: 1.25em;
  line-height: 1.4;
  text-wrap: pretty;
}

/* A dot between two facts; at the beginning of a line it stands outside and is cut off, but the frame of a link in focus is not. */
.opening .facts {
  margin-block-start: 1.25rem;
  padding-block: 0.5rem;
  border-block-start: 1px solid var(--rule);
  gap: 0.3rem 1.125em; /* so that links on two lines leave each other room */
  overflow: clip;
  overflow-clip-margin: 5px;
}

.opening .facts li {
  margin-inline-start: -1.125em;
  padding-inline-start: 1.125em;
}

.opening .facts li::before {
  content: "·" / "";
  display: inline-block;
  inline-size: 1.125em;
  margin-inline-start: -1.125em;
  text-align: center;
}

.opening .facts a {
  color: var(--ink);
  font-weight: 600;
}

.note,
.discussions {
  margin: 0.75rem 0 0;
}

.opener {
  display: block;
  max-block-size: 85vh;
  margin-block: 0 var(--space);
  object-fit: contain;
}

/* Below a post */

.closing > * {
  margin-block: var(--space) 0;
}

.share,
.topics {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.25em;
  align-items: baseline;
  padding-block-start: 0.5rem;
  border-block-start: 1px solid var(--rule);
}

.share[hidden] {
  display: none;
}

/* The buttons keep their place for the script that shows them; but for the last, as most desks have no such sheet. */
@media screen and (scripting: enabled) {
  .share[hidden] {
    display: flex;
    visibility: hidden;
  }

  .share li[hidden]:not(:last-child) {
    display: list-item;
    visibility: hidden;
  }
}

:is(.share, .topics) h2 {
  font: inherit;
}

:is(.share, .topics) ul {
  flex: 1 1 18rem;
}

.share :is(a, button) {
  display: inline-flex;
  align-items: center;
  min-inline-size: var(--touch);
  padding: 0;
  border: 0;
  background: none;
  font: inherit;
  cursor: pointer;
}

.share :is(a, button):hover {
  color: var(--accent);
}

.share svg {
  margin-inline-end: 0.4em;
  fill: none;
  stroke: currentcolor;
}

:is(.topics, .author ul) a {
  display: inline-block;
  padding-block: 0.3rem;
}

.topics a::before {
  content: "#" / "";
  color: var(--quiet);
}

.related h2,
.author-name {
  font-size: 1.125rem;
}

.author {
  display: flex;
  gap: 1.25rem;
}

.author img {
  flex: none;
  inline-size: 5rem;
  block-size: 5rem;
  object-fit: cover;
}

.author p {
  margin: 0.25rem 0;
}

.neighbours,
.related ul {
  display: grid;
  gap: 0.5rem 2rem;
}

.neighbours {
  grid-template-columns: 1fr 1fr;
  margin-block-start: calc(var(--space) * 2);
  border-block-start: 4px double var(--edge);
}

.neighbours a,
.related a {
  color: inherit;
  font: 600 1.0625rem / 1.3 var(--heading-font);
  text-decoration-color: var(--rule);
}

:is(.neighbours, .related) a:hover {
  color: var(--accent);
}

.neighbours a {
  display: block;
  padding-block: 0.75rem;
}

:is(.neighbours, .related) :is(span, time) {
  display: inline-block; /* so that it is not underlined */
  inline-size: 100%;
}

.neighbours .newer {
  grid-column: 2;
  text-align: end;
}

.related {
  margin-block-start: calc(var(--space) * 2);
}

.related li {
  padding-block: 0.6rem;
  border-block-start: 1px solid var(--rule);
}

.related h2 {
  margin-block-end: 0.75rem;
}

/* The text */

.contents {
  margin-block-end: var(--space);
  padding-block-start: 0.25rem;
  border-block: 1px solid var(--rule);
}

summary {
  padding-block: 0.5rem;
  font-weight: 600;
  cursor: pointer;
}

.contents details > ol {
  max-block-size: max(12rem, 50vh);
  padding-block-end: 1.25rem;
  overflow-y: auto;
  mask: linear-gradient(var(--ink) calc(100% - 1.25rem), transparent); /* what goes on below fades */
}

.contents ol ol {
  padding-inline-start: 1rem;
}

.contents a {
  display: block;
  padding-block: 0.2rem;
  outline-offset: -3px; /* the list may scroll, and would cut it */
}

.prose > * {
  margin-block: 0 1.2em;
}

.prose {
  text-wrap: pretty;
}

.prose > :is(p, ul, ol) {
  hanging-punctuation: first;
}

.prose :is(h1, h2, h3, h4, h5, h6) {
  margin-block: 1.6em 0.5em;
  font-size: 1.0625em;
}

.prose h2 {
  margin-block-start: 2em;
  font-size: 1.625em;
  letter-spacing: -0.01em;
}

.prose h3 {
  font-size: 1.25em;
}

.prose > :first-child,
.prose :is(blockquote, dd, details, .alert) > :first-child {
  margin-block-start: 0;
}

.prose > :last-child,
.prose :is(li, blockquote, dd, details, .alert) > :last-child {
  margin-block-end: 0;
}

.anchor {
  padding-inline: 0.3em;
  color: var(--quiet);
  text-decoration: none;
}

.anchor:empty::before {
  content: "¶";
  font-weight: 400;
}

@media (hover: hover) {
  :not(:hover) > .anchor:not(:focus) {
    opacity: 0;
  }
}

.prose :is(ul, ol) {
  padding-inline-start: 1.6em;
}

.prose li {
  margin-block: 0.35em;
}

.prose li > :is(pre, .table, figure) {
  margin-block: 0.6em 1em !important;
}

.prose > div > * {
  min-inline-size: 0;
}

.prose li > p {
  margin-block: 0 0.6em;
}

::marker {
  color: var(--accent);
  font-variant-numeric: lining-nums tabular-nums;
}

.prose .task {
  list-style: none;
}

.prose input[type="checkbox"] {
  inline-size: 1.05em;
  block-size: 1.05em;
  margin: 0;
  margin-inline: -1.6em 0.45em;
  vertical-align: -0.1em;
}

.prose .task > p:first-of-type {
  display: inline;
}

.prose dt {
  font-weight: 700;
}

.prose dd {
  margin: 0 0 0.75em;
  margin-inline-start: 1.6em;
}

.prose blockquote {
  margin-inline: 0;
  padding-inline: 1.5rem;
  border-inline-start: 1px solid var(--accent);
  font-size: 1.1em;
  font-style: italic;
}

.prose blockquote blockquote {
  padding-inline-end: 0;
  font-size: 1em;
}

blockquote :is(em, cite) {
  font-style: normal;
}

.prose hr {
  margin-block: 2em;
  border: 0;
  color: var(--quiet);
  text-align: center;
}

.prose hr::before {
  content: "*\2003*\2003*" / "";
}

.prose figure {
  margin-inline: 0;
}

.prose img {
  max-block-size: 100vh;
  object-fit: contain;
  color: var(--picture-ink); /* words of a picture that did not come */
  background: var(--picture-paper); /* black lines on nothing would vanish in the dark */
}

figure:not(.code) img {
  display: block;
}

figcaption {
  padding-block-start: 0.5rem;
}

mark {
  padding-inline: 0.1em;
  background: var(--mark);
  box-shadow: inset 0 -0.12em var(--mark-edge);
  color: var(--ink);
}

sub,
sup {
  line-height: 0;
}

kbd {
  padding: 0.1em 0.4em;
  border: 1px solid var(--edge);
  border-block-end-width: 3px;
  border-radius: 4px;
}

.toc,
.prose details {
  padding: 0.25rem 1rem;
  border: 1px solid var(--rule);
}

.toc a {
  display: inline-block;
  padding-block: 0.15rem;
}

.footnotes {
  margin-block-start: 2.5em;
  font-size: 0.9375em;
}

.footnotes::before {
  content: "";
  display: block;
  inline-size: 8rem;
  border-block-start: 1px solid var(--edge);
}

:is(.footnote-ref, .footnotes) a {
  padding: 0.25em;
}

.footnotes .footnote-back {
  padding-inline: 0.4em;
}

/* Wide things scroll in their own box */

.prose :is(.table, pre),
.prose > :is(table, div:not([class])) {
  overflow-x: auto;
}

.prose :is([style], table) {
  max-inline-size: 100%;
}

code,
samp,
kbd {
  font: 0.85em / 1.5 var(--mono);
}

:not(pre) > code {
  padding: 0.1em;
  background: var(--panel);
}

mark,
:not(pre) > code {
  -webkit-box-decoration-break: clone;
  box-decoration-break: clone;
}

pre {
  padding: 1rem 1.25rem;
  background: var(--panel);
  font-family: var(--mono);
  white-space: pre-wrap;
  tab-size: 4;
}

.prose > :is(pre, .code) {
  margin-inline: -1.25rem; /* so that what is in the box stands in line with the text */
}

.code > pre {
  margin: 0;
}

@media (max-width: 28em) {
  .neighbours {
    display: block;
  }
}

/* From here on there is room for the margins. */
@media (min-width: 64em) {
  main,
  .post,
  .reading {
    display: grid;
    grid-template-columns: var(--columns);
    column-gap: var(--gap);
    align-content: start;
  }

  main > *,
  .post > *,
  .reading > * {
    grid-column: 2;
    max-inline-size: none;
  }

  main > .post,
  .post > .reading {
    grid-column: 1 / -1;
  }

  .opening,
  .opener {
    grid-column: 2 / -1;
  }

  .opener {
    justify-self: start;
    max-inline-size: 100%;
  }

  .standfirst {
    max-inline-size: var(--measure);
  }

  .reading > .contents {
    grid-area: 1 / 1;
    position: sticky;
    inset-block-start: var(--space);
    align-self: start;
  }

  .reading > .prose {
    grid-row: 1;
  }

  .contents details > ol {
    max-block-size: calc(100vh - 7rem);
  }

  .related ul {
    grid-template-columns: repeat(3, 1fr);
  }

  .related {
    grid-column: 1 / -1;
  }
}

@media (prefers-reduced-motion: no-preference) {
  html:focus-within {
    scroll-behavior: smooth;
  }
}

/* Colours that the reader has chosen: backgrounds are gone. */
@media (forced-colors: active) {
  pre {
    border: 1px solid;
  }

  [aria-current] {
    text-decoration: underline;
  }
}

@media print {
  :root {
    --paper: #fff;
    --panel: #fff;
    --ink: #000;
    --quiet: #333;
    --accent: #000;
    --text-size: 11pt;
    --measure: 100%;
  }

  .menu,
  .crumbs,
  .skip,
  .contents,
  .pager,
  .neighbours,
  .related,
  .more,
  .anchor,
  .note,
  .share,
  .colophon ul {
    display: none;
  }

  pre,
  .author,
  figure,
  tr {
    break-inside: avoid;
  }

  h1,
  h2,
  h3 {
    break-after: avoid;
  }

  .prose a[href^="http"]::after {
    content: " (" attr(href) ")";
    font-size: 0.85em;
  }
}
