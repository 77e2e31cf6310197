/* Gazette: a calm page for long texts. Every colour and size is a property, here; replace the ones you like in your own theme/assets/style.css. */

:root {
  color-scheme: light dark;

  --text-font: ${theme.settings.font.css};
  --heading-font: ${theme.settings.headingFont.css};
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace;

  --text-size: clamp(1.0625rem, 1rem + 0.3vw, 1.1875rem);
  --small-size: 0.875rem;
  --code-size: 0.9rem;
  --nameplate-size: clamp(2.25rem, 1.4rem + 4vw, 4rem);
  --title-size: clamp(2rem, 1.5rem + 2.4vw, 3.125rem);
  --teaser-size: clamp(1.5rem, 1.3rem + 0.8vw, 1.875rem);
  --heading-size: 1.5em;
  --subheading-size: 1.2em;
  --standfirst-size: 1.2em;
  --leading: 1.65;
  --tight: 1.2;
  --measure: 42rem;
  --page: 74rem;
  --gutter: clamp(1rem, 4vw, 2rem);
  --space: 1.5rem;
  --touch: 2.75rem; /* 44 pixels, for a finger */
  --contents-size: max(12rem, 60vh);
  --line: 1px;
  --bar: 3px;
  --double: 4px;
  --round: 4px;

  --paper: #fdfcf9;
  --panel: #f5f2ea;
  --ink: #22201c;
  --quiet: #5d574e;
  --rule: #dcd6c9;
  --edge: #7d766a;
  --accent: ${theme.settings.accent.light};
  --accent-strong: color-mix(in oklab, var(--accent) 60%, var(--ink));
  --picture-paper: #fdfcf9;
  --mark: #fbe8a6;
  --mark-ink: #22201c;
  --mark-edge: #a87900;

  --note: #1c5485;
  --tip: #2a6121;
  --important: #65318f;
  --warning: #7a4b00;
  --caution: #9a1f1f;

  --code-paper: #f5f2ea;
  --code-marked: #ece4cd;
  --code-number: #635d53;
  --code-keyword: #84204f;
  --code-string: #2b5c20;
  --code-comment: #635d53;
  --code-literal: #7f4300;
  --code-type: #1a5380;
  --code-function: #46399a;
  --code-variable: #703519;
  --code-operator: #4d4840;
  --code-annotation: #634500;
  --code-tag: #8f2d1a;
  --code-preprocessor: #584884;
  --code-inserted: #185426;
  --code-inserted-paper: #dff1e0;
  --code-deleted: #8f1b1b;
  --code-deleted-paper: #fae3e0;
  --code-hunk: #33567a;
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
    --picture-paper: #f2efe8;
    --mark: #5b4b13;
    --mark-ink: #fbf4dc;
    --mark-edge: #d9b64a;

    --note: #8cc4f2;
    --tip: #a0d690;
    --important: #cfb0f2;
    --warning: #f0bf6c;
    --caution: #f7a79f;

    --code-paper: #202226;
    --code-marked: #35322a;
    --code-number: #a8a297;
    --code-keyword: #f29abc;
    --code-string: #a9d392;
    --code-comment: #aba599;
    --code-literal: #f1bb7d;
    --code-type: #90caf1;
    --code-function: #beb6f6;
    --code-variable: #eab79f;
    --code-operator: #d0c9bd;
    --code-annotation: #e2c873;
    --code-tag: #f2a68f;
    --code-preprocessor: #c7b9ef;
    --code-inserted: #a3deac;
    --code-inserted-paper: #17321e;
    --code-deleted: #f6aca4;
    --code-deleted-paper: #3c1c1b;
    --code-hunk: #a2c6f0;
  }
}

/* The page */

*,
*::before,
*::after {
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

:is(:lang(ja), :lang(zh), :lang(ko)) :is(em, i, cite, dfn, address, blockquote, .tagline) {
  font-style: normal;
}

:is(:lang(ja), :lang(zh), :lang(ko)) em {
  text-emphasis: filled dot;
}

:lang(ja) em {
  text-emphasis: filled sesame;
}

:lang(zh) em {
  text-emphasis-position: under right;
}

:lang(ja) :is(h1, h2, h3, h4, h5, h6) {
  word-break: auto-phrase;
}

:lang(ko) {
  word-break: keep-all;
}

main {
  flex: 1;
  inline-size: 100%;
  max-inline-size: var(--page);
  margin-inline: auto;
  padding: var(--space) var(--gutter) calc(var(--space) * 2);
}

main:focus {
  outline: none;
}

main > *,
.post > * {
  max-inline-size: min(100%, var(--measure));
  margin-inline: auto;
}

main > .post,
.post > .reading {
  max-inline-size: none;
}

a {
  color: var(--accent);
  text-decoration-thickness: from-font;
  text-underline-offset: 0.15em;
}

a:hover {
  color: var(--accent-strong);
  text-decoration-thickness: 2px;
}

:focus-visible {
  outline: var(--bar) solid var(--accent);
  outline-offset: 2px;
  border-radius: 2px;
}

h1,
h2,
h3,
h4,
h5,
h6 {
  margin: 0;
  font-family: var(--heading-font);
  line-height: var(--tight);
  font-weight: 600;
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
iframe {
  max-inline-size: 100%;
}

img,
video {
  block-size: auto;
}

.skip {
  position: absolute;
  inset-inline-start: var(--gutter);
  inset-block-start: 0.5rem;
  z-index: 1;
  padding: 0.5rem 1rem;
  background: var(--accent);
  color: var(--paper);
  font-family: var(--sans);
  transform: translateY(-150%);
}

.skip:focus {
  color: var(--paper);
  transform: none;
}

.unseen {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

/* Masthead and foot */

.masthead {
  inline-size: 100%;
  max-inline-size: var(--page);
  margin-inline: auto;
  padding: var(--space) var(--gutter) 0;
  font-family: var(--sans);
}

.nameplate {
  text-align: center;
}

.site-title {
  margin: 0;
  font: 700 1.5rem / var(--tight) var(--heading-font);
  letter-spacing: -0.01em;
}

.site-title a {
  display: inline-block;
  padding-block: 0.25rem;
  color: var(--ink);
  text-decoration: none;
}

.site-title a:hover {
  color: var(--accent);
  text-decoration: underline;
}

.tagline {
  margin: 0 0 0.5rem;
  color: var(--quiet);
  font-size: var(--small-size);
}

.home-page .site-title {
  font-size: var(--nameplate-size);
}

.home-page .tagline {
  margin-block-end: 1rem;
  font: italic var(--standfirst-size) / var(--leading) var(--text-font);
}

.menu {
  border-block: var(--line) solid var(--rule);
  border-block-start: var(--double) double var(--ink);
}

.masthead:not(:has(.menu))::after {
  content: "";
  display: block;
  border-block-end: var(--double) double var(--ink);
}

.menu ul,
.colophon ul {
  margin: 0;
  padding: 0;
  list-style: none;
  font-size: var(--small-size);
  text-align: center;
  text-wrap: balance; /* no link alone on a second line */
}

:is(.menu, .colophon) li {
  display: inline-block;
  margin-inline: clamp(0.4rem, 1.5vw, 0.75rem);
}

.menu a {
  display: inline-flex;
  align-items: center;
  min-block-size: var(--touch);
  min-inline-size: var(--touch);
  justify-content: center;
  color: var(--ink);
  text-decoration: none;
  border-block-end: var(--bar) solid transparent;
}

.menu a:hover {
  text-decoration: underline;
}

.menu a[aria-current] {
  font-weight: 700;
  border-block-end-color: var(--accent);
}

.colophon {
  inline-size: 100%;
  max-inline-size: var(--page);
  margin-inline: auto;
  padding: 0 var(--gutter) var(--space);
  color: var(--quiet);
  font: var(--small-size) / var(--leading) var(--sans);
  text-align: center;
}

.colophon::before {
  content: "";
  display: block;
  margin-block-end: 0.75rem;
  border-block-start: var(--double) double var(--rule);
}

.colophon ul a {
  display: inline-flex;
  align-items: center;
  min-block-size: var(--touch);
  min-inline-size: var(--touch);
  justify-content: center;
  color: inherit;
}

.colophon ul a:hover {
  color: var(--accent);
}

.colophon p {
  margin: 0.25rem 0 0;
}

/* Above a page */

.crumbs {
  font: var(--small-size) / var(--leading) var(--sans);
}

.crumbs ol {
  display: flex;
  flex-wrap: wrap;
  margin: 0;
  padding: 0;
  list-style: none;
}

.crumbs li {
  display: inline-flex;
  min-inline-size: 0;
  max-inline-size: 100%;
}

.crumbs li:not(:last-child)::after {
  content: "›" / ""; /* mirrored by itself where text runs from the right */
  padding: 0.25rem 0.5rem;
  color: var(--quiet);
}

.crumbs a {
  padding-block: 0.25rem;
  min-inline-size: 1.5rem;
  color: var(--quiet);
}

.crumbs [aria-current] {
  overflow: hidden; /* the whole title follows at once, as the heading */
  text-decoration: none;
  text-overflow: ellipsis;
  white-space: nowrap;
}

.opening {
  padding-block: var(--space) calc(var(--space) / 2);
}

.opening h1 {
  font-size: var(--title-size);
  line-height: 1.1;
  letter-spacing: -0.015em;
}

.kicker {
  margin: 0 0 0.75rem;
  color: var(--quiet);
  font: 600 var(--small-size) / var(--leading) var(--sans);
}

.kicker a,
.facts a,
.note a {
  padding-block: 0.25rem;
}

.standfirst {
  margin: 0.75rem 0 0;
  color: var(--quiet);
  font-size: var(--standfirst-size);
  line-height: 1.45;
}

.facts {
  margin: 0.75rem 0 0;
  padding: 0;
  list-style: none;
  color: var(--quiet);
  font: var(--small-size) / 1.75 var(--sans);
}

.facts li {
  display: inline; /* so that a long name breaks like text */
}

.facts li:not(:has(a)) {
  white-space: nowrap;
}

.facts li:not(:last-child)::after {
  content: "·" / "";
  padding-inline: 0.4rem 0.15rem; /* a space follows */
}

.opener {
  display: block;
  margin-block: var(--space) 0;
  border-radius: var(--round);
}

/* Lists of posts */

.teaser {
  padding-block: calc(var(--space) * 1.25);
  border-block-end: var(--line) solid var(--rule);
}

.teaser:last-child {
  border-block-end: 0;
}

.teaser > img {
  display: block;
  margin-block-end: 1rem;
  max-inline-size: 100%;
  block-size: auto;
  border-radius: var(--round);
}

.teaser h2 {
  font-size: var(--teaser-size);
  letter-spacing: -0.01em;
}

.lead h2 {
  font-size: var(--title-size);
  line-height: 1.1;
}

.teaser h2 a {
  color: var(--ink);
  text-decoration: none;
}

.teaser h2 a:hover {
  color: var(--accent);
  text-decoration: underline;
}

.teaser .facts {
  margin-block-start: 0.25rem;
}

.more {
  margin: 0.75rem 0 0;
  font: 600 var(--small-size) / var(--leading) var(--sans);
}

.more a {
  display: inline-block;
  padding-block: 0.25rem;
}

.pager,
.neighbours {
  display: grid;
  grid-template-columns: 1fr auto 1fr;
  gap: 1rem;
  align-items: center;
  margin-block-start: var(--space);
  padding-block: 0.75rem;
  border-block: var(--line) solid var(--rule);
  font: var(--small-size) / var(--leading) var(--sans);
}

.pager p {
  grid-column: 2;
  margin: 0;
  color: var(--quiet);
  text-align: center;
}

.pager a {
  padding-block: 0.5rem;
}

.pager .newer {
  grid-column: 1;
}

.pager .older {
  grid-column: 3;
  text-align: end;
}

.neighbours {
  grid-template-columns: repeat(2, minmax(0, 1fr));
  align-items: start;
}

.neighbours a {
  font: 600 1rem / 1.4 var(--text-font);
}

.neighbours span {
  display: inline-block; /* so that it is not underlined */
  inline-size: 100%;
  color: var(--quiet);
  font: var(--small-size) / var(--leading) var(--sans);
}

.neighbours .newer {
  grid-column: 2;
  text-align: end;
}

.index {
  padding: 0;
  list-style: none;
}

.index li {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  align-items: baseline;
  gap: 0 1rem;
  padding-block: 0.5rem;
  border-block-end: var(--line) solid var(--rule);
}

.shelf {
  padding-block-start: calc(var(--space) / 2);
}

.shelf h2 {
  display: flex;
  justify-content: space-between;
  align-items: baseline;
  gap: 1rem;
  padding-block: 0.25rem;
  border-block-end: 2px solid var(--edge);
  font-size: var(--heading-size);
}

.shelf .index {
  margin-block-start: 0;
}

@media (min-width: 40em) {
  .shelf .index li {
    flex-wrap: nowrap;
  }

  .shelf .index time {
    flex: none;
  }
}

.shelf .index a {
  color: var(--ink);
  text-decoration-color: var(--rule);
}

.shelf .index a:hover {
  color: var(--accent);
  text-decoration-color: currentcolor;
}

.index span,
.index time,
.shelf h2 span,
.related time {
  color: var(--quiet);
  font: var(--small-size) / var(--leading) var(--sans);
}

/* The search page: until its script is here, its form has its place, and the way without it waits, so that nothing jumps. */

@media screen and (scripting: enabled) {
  .search[hidden] {
    display: block;
    visibility: hidden;
  }

  .search[hidden] ~ .prose {
    animation: late 0s 2s backwards;
  }
}

@keyframes late {
  from {
    visibility: hidden;
  }
}

.search label {
  display: block;
  margin-block-end: 0.375rem;
  font: 600 var(--small-size) / var(--leading) var(--sans);
}

.search input {
  inline-size: 100%;
  min-block-size: 3rem;
  padding: 0.5rem 1rem;
  background: var(--panel);
  color: var(--ink);
  border: var(--line) solid var(--edge);
  border-radius: var(--round);
  font: inherit;
}

.keys,
.found {
  margin: 0.5rem 0 0;
  color: var(--quiet);
  font: var(--small-size) / var(--leading) var(--sans);
}

@media (hover: none) {
  .keys {
    display: none;
  }
}

.found {
  min-block-size: 1.65em;
}

.results {
  margin-block: 0;
  padding: 0;
  list-style: none;
}

.results li {
  padding-block: 1rem;
  border-block-end: var(--line) solid var(--rule);
}

.results h2 {
  font-size: 1.25rem;
}

.results h2 a {
  display: block;
  padding-block: 0.125rem;
  color: var(--ink);
  text-decoration: none;
}

.results h2 a:hover {
  color: var(--accent);
  text-decoration: underline;
}

.results time,
.results .in-text {
  color: var(--quiet);
  font: var(--small-size) / var(--leading) var(--sans);
}

.results p {
  margin: 0.25rem 0 0;
}

.more button {
  min-block-size: var(--touch);
  padding-inline: 1rem;
  background: var(--panel);
  color: var(--ink);
  border: var(--line) solid var(--edge);
  border-radius: var(--round);
  font: inherit;
  cursor: pointer;
}

/* Below a post */

.closing {
  padding-block-start: var(--space);
}

.closing:not(:has(*)) {
  display: none;
}

.discussions {
  margin-block-end: var(--space);
  color: var(--quiet);
  font: var(--small-size) / var(--leading) var(--sans);
}

.discussions a {
  display: inline-block;
  padding-block: 0.5rem;
}

.share {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 1.25rem;
  margin-block-end: var(--space);
  padding-block: 0.25rem;
  border-block: var(--line) solid var(--rule);
  font: var(--small-size) / var(--leading) var(--sans);
}

.share[hidden] {
  display: none;
}

/* The buttons keep their place for the script that shows them. */
@media screen and (scripting: enabled) {
  .share[hidden] {
    display: flex;
    visibility: hidden;
  }

  .share li[hidden] {
    display: list-item;
    visibility: hidden;
  }
}

.share h2 {
  padding-block-start: 0.5rem;
  color: var(--quiet);
  font: inherit;
}

.share ul {
  display: flex;
  flex: 1 1 20rem;
  flex-wrap: wrap;
  gap: 0 1.25rem;
  margin: 0;
  padding: 0;
  list-style: none;
}

.share :is(a, button) {
  display: inline-flex;
  align-items: center;
  min-block-size: var(--touch);
  min-inline-size: 1.5rem;
  padding: 0;
  border: 0;
  background: none;
  color: var(--ink);
  font: inherit;
  text-decoration: underline;
  text-decoration-color: var(--rule);
  text-underline-offset: 0.25em;
  cursor: pointer;
}

.share :is(a, button):hover {
  color: var(--accent);
  text-decoration-color: currentcolor;
}

.share svg {
  margin-inline-end: 0.4em;
  vertical-align: -0.15em;
  inline-size: 1em;
  block-size: 1em;
  fill: none;
  stroke: currentcolor;
  stroke-width: 1.25;
}

.share [role="status"]:not(:empty) {
  margin-inline-start: 0.5em;
  color: var(--quiet);
}

@media (pointer: coarse) {
  .share :is(a, button) {
    min-inline-size: var(--touch);
  }
}

.topics {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.5rem;
  font: var(--small-size) / var(--leading) var(--sans);
}

.topics h2 {
  font: inherit;
  color: var(--quiet);
}

.topics ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem;
  margin: 0;
  padding: 0;
  list-style: none;
}

.topics a {
  display: inline-block;
  padding: 0.125rem 0.75rem;
  border: var(--line) solid var(--edge);
  border-radius: 2rem;
  text-decoration: none;
}

.topics a:hover {
  text-decoration: underline;
}

.note {
  margin: 0.75rem 0 0;
  color: var(--quiet);
  font: var(--small-size) / var(--leading) var(--sans);
}

.part,
.related {
  margin-block-start: var(--space);
  padding: 1rem 1.25rem;
  background: var(--panel);
  border-radius: var(--round);
}

.part h2,
.related h2,
.author-name {
  font-size: 1.125rem;
}

.part h2 span {
  display: block;
  color: var(--quiet);
  font: 600 var(--small-size) / var(--leading) var(--sans);
}

.part ol,
.related ul {
  margin: 0.5rem 0 0;
  padding-inline-start: 1.5rem;
}

.related ul {
  padding: 0;
  list-style: none;
}

.related li {
  display: flex;
  flex-wrap: wrap;
  gap: 0 0.75rem;
  align-items: baseline;
  justify-content: space-between;
}

.part li,
.related li {
  padding-block: 0.25rem;
}

.author {
  display: flex;
  gap: 1rem;
  align-items: flex-start;
  margin-block-start: var(--space);
}

.author img {
  flex: none;
  inline-size: 5rem;
  block-size: 5rem;
  object-fit: cover;
  border-radius: 50%;
}

.author p,
.author ul {
  margin: 0.25rem 0 0;
  padding: 0;
}

.author ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1rem;
  list-style: none;
  font: var(--small-size) / var(--leading) var(--sans);
}

.author ul a {
  display: inline-block;
  min-inline-size: 1.5rem;
  padding-block: 0.25rem;
}

.author h1.author-name {
  font-size: var(--title-size);
}

/* The text */

.reading {
  display: grid;
  grid-template-columns: minmax(0, var(--measure));
  justify-content: center;
}

.contents {
  margin-block-start: var(--space);
  padding: 0.5rem 1.25rem;
  background: var(--panel);
  border-radius: var(--round);
  font: var(--small-size) / 1.5 var(--sans);
}

.contents summary {
  padding-block: 0.375rem;
  font-weight: 600;
  cursor: pointer;
}

.contents details > ol {
  max-block-size: var(--contents-size);
  overflow-y: auto;
}

.contents ol {
  margin: 0;
  padding-inline-start: 0;
  list-style: none;
}

.contents ol ol {
  padding-inline-start: 1rem;
}

.contents a {
  display: block;
  padding-block: 0.25rem;
  color: var(--ink);
  text-decoration: none;
}

.contents a:focus-visible {
  outline-offset: calc(-1 * var(--bar)); /* the list may scroll, and would cut it */
}

.contents a:hover {
  color: var(--accent);
  text-decoration: underline;
}

@media (min-width: 75em) {
  .reading:has(.contents) {
    grid-template-columns: minmax(0, 1fr) minmax(0, var(--measure)) minmax(0, 1fr);
    column-gap: 2rem;
  }

  .reading:has(.contents) > .prose {
    grid-column: 2;
    grid-row: 1;
  }

  .reading > .contents {
    grid-column: 3;
    grid-row: 1;
    align-self: start;
    position: sticky;
    inset-block-start: var(--space);
    max-block-size: calc(100vh - 2 * var(--space));
    overflow-y: auto;
    padding-inline: 1rem;
  }

  .contents details > ol {
    max-block-size: none;
  }
}

.prose > * {
  margin-block: 0 1.15em;
}

.prose > :last-child {
  margin-block-end: 0;
}

.reading > .prose {
  padding-block-start: var(--space);
}

.teaser .prose {
  margin-block-start: 0.75rem;
}

.prose :is(h1, h2, h3, h4, h5, h6) {
  position: relative;
  margin-block: 1.8em 0.6em;
  font-size: 1em;
}

.prose > :first-child {
  margin-block-start: 0;
}

.prose h2 {
  font-size: var(--heading-size);
}

.prose h3 {
  font-size: var(--subheading-size);
}

.anchor {
  display: inline-block;
  min-inline-size: 1.5rem;
  color: var(--quiet);
  font-weight: 400;
  text-align: center;
  text-decoration: none;
}

.anchor:empty::before {
  content: "#";
}

@media (hover: hover) {
  .anchor {
    opacity: 0;
  }

  :is(h1, h2, h3, h4, h5, h6):hover > .anchor,
  .anchor:focus {
    opacity: 1;
  }
}

.prose :is(ul, ol) {
  padding-inline-start: 1.5em;
}

.prose li > :is(ul, ol) {
  margin-block: 0.25em;
}

.prose li + li {
  margin-block-start: 0.25em;
}

.prose li > p {
  margin-block: 0 0.75em;
}

.prose .task {
  list-style: none;
}

.prose .task > p:first-of-type {
  display: inline;
}

.prose input[type="checkbox"] {
  inline-size: 1.1em;
  block-size: 1.1em;
  margin-block: 0;
  margin-inline: -1.5em 0.4em;
  vertical-align: -0.15em;
  accent-color: var(--accent);
}

.prose dt {
  font-weight: 600;
}

.prose dd {
  margin: 0 0 0.75em;
  padding-inline-start: 1.25rem;
  border-inline-start: var(--bar) solid var(--rule);
}

.prose dd > :last-child,
.prose blockquote > :last-child,
.alert > :last-child {
  margin-block-end: 0;
}

.prose :where(li, dd, blockquote, details, .alert) > :where(pre, figure, .table, blockquote, .alert) {
  margin-block: 0 0.75em;
}

.prose blockquote > :first-child {
  margin-block-start: 0;
}

.prose blockquote {
  margin-inline: 0;
  padding-inline-start: 1.25rem;
  border-inline-start: var(--bar) solid var(--edge);
  color: var(--quiet);
  font-style: italic;
}

.prose blockquote :is(em, i, cite) {
  font-style: normal;
}

.prose hr {
  margin-block: calc(var(--space) * 1.5);
  border: 0;
  color: var(--quiet);
  text-align: center;
}

.prose hr::before {
  content: "⁂" / "";
  font-size: 1.25em;
}

.prose figure {
  margin-inline: 0;
}

.prose img,
.prose video {
  border-radius: var(--round);
}

.prose img {
  background: var(--picture-paper); /* black lines on nothing would vanish in the dark */
}

.prose figure:not(.code) img {
  display: block;
}

figcaption {
  margin-block-start: 0.5rem;
  color: var(--quiet);
  font: var(--small-size) / 1.5 var(--sans);
}

mark {
  padding-inline: 0.15em;
  background: var(--mark);
  color: var(--mark-ink);
  box-shadow: inset 0 -0.12em var(--mark-edge);
}

abbr[title] {
  text-decoration: underline dotted;
  cursor: help;
}

sub,
sup {
  line-height: 0;
}

kbd {
  padding: 0.1em 0.4em;
  border: var(--line) solid var(--edge);
  border-block-end-width: 2px;
  border-radius: var(--round);
  background: var(--panel);
  font: var(--code-size) var(--mono);
}

.toc {
  padding: 0.75rem 1.25rem;
  background: var(--panel);
  border-radius: var(--round);
  font: var(--small-size) / 1.5 var(--sans);
}

.toc ul {
  margin: 0;
  list-style: none;
}

.toc > ul {
  padding: 0;
}

.toc a {
  display: inline-block;
  min-block-size: 1.5rem;
}

.prose details {
  padding: 0.25rem 1rem;
  border: var(--line) solid var(--rule);
  border-radius: var(--round);
}

.prose summary {
  padding-block: 0.375rem;
  font-weight: 600;
  cursor: pointer;
}

.alert {
  padding: 0.75rem 1.25rem;
  background: var(--panel);
  border-inline-start: var(--bar) solid var(--alert);
  border-radius: var(--round);
  --alert: var(--note);
}

.alert > p {
  margin-block: 0 0.75em;
}

.alert-title {
  color: var(--alert);
  font: 700 var(--small-size) / var(--leading) var(--sans);
}

.alert > .alert-title {
  margin-block-end: 0.25em;
}

.alert-tip {
  --alert: var(--tip);
}

.alert-important {
  --alert: var(--important);
}

.alert-warning {
  --alert: var(--warning);
}

.alert-caution {
  --alert: var(--caution);
}

.footnotes {
  margin-block-start: calc(var(--space) * 1.5);
  padding-block-start: 1rem;
  border-block-start: var(--line) solid var(--rule);
  font-size: var(--small-size);
}

.footnote-ref a {
  padding: 0.4em 0.25em;
}

.footnote-back {
  display: inline-block;
  min-inline-size: 1.5rem;
  line-height: 1.5rem;
  text-align: center;
}

/* Wide things scroll in their own box */

.prose .table,
.prose pre {
  overflow-x: auto;
}

.prose > table {
  display: block;
  max-inline-size: 100%;
  overflow-x: auto;
}

.prose table {
  border-collapse: collapse;
  font: var(--small-size) / 1.5 var(--sans);
}

.prose caption {
  padding-block-end: 0.5rem;
  color: var(--quiet);
  text-align: start;
}

.prose :is(th, td) {
  padding: 0.5rem 0.75rem;
  border-block-end: var(--line) solid var(--rule);
  text-align: start;
  vertical-align: top;
  overflow-wrap: normal;
}

.prose th {
  border-block-end: 2px solid var(--edge);
}

.prose :is(.align-right, [align="right"]) {
  text-align: end;
}

.prose :is(.align-center, [align="center"]) {
  text-align: center;
}

code,
samp {
  font: var(--code-size) / 1.5 var(--mono);
}

:not(pre) > code {
  padding: 0.1em 0.3em;
  background: var(--code-paper);
  border-radius: var(--round);
  box-decoration-break: clone;
  -webkit-box-decoration-break: clone;
}

.contents code {
  padding: 0;
  background: none;
}

:is(h1, h2, h3, h4, h5, h6) code {
  font-size: 0.9em;
}

pre {
  margin: 0;
  padding-block: 0.875rem;
  background: var(--code-paper);
  border-radius: var(--round);
  font: var(--code-size) / 1.55 var(--mono);
  tab-size: 4;
  direction: ltr;
  text-align: left;
}

pre:not(:has(> code)) {
  padding-inline: 1rem;
}

pre:not([tabindex]) {
  white-space: pre-wrap; /* it comes from HTML in a post, and no key could scroll it */
}

pre:not([tabindex]) > code {
  inline-size: auto;
}

pre > code {
  display: block;
  inline-size: max-content;
  min-inline-size: 100%;
  padding-inline: 1rem;
  line-height: inherit;
}

.code > figcaption {
  margin: 0;
  padding: 0.375rem 1rem;
  background: var(--code-marked);
  color: var(--ink);
  border-radius: var(--round) var(--round) 0 0;
  font: var(--small-size) / 1.5 var(--mono);
}

.code > figcaption + pre {
  border-start-start-radius: 0;
  border-start-end-radius: 0;
}

.line {
  display: inline-block;
  min-inline-size: calc(100% + 2rem);
  margin-inline: -1rem;
  padding-inline: 1rem;
}

.line[data-line]::before {
  content: attr(data-line) / "";
  display: inline-block;
  min-inline-size: 2ch;
  margin-inline-end: 1.25rem;
  color: var(--code-number);
  text-align: end;
  user-select: none;
}

.line.marked {
  background: var(--code-marked);
  box-shadow: inset var(--bar) 0 var(--accent);
}

code .k {
  color: var(--code-keyword);
  font-weight: 600;
}

code .s {
  color: var(--code-string);
}

code .c {
  color: var(--code-comment);
  font-style: italic;
}

code .n {
  color: var(--code-literal);
}

code .t {
  color: var(--code-type);
}

code .f {
  color: var(--code-function);
}

code .v {
  color: var(--code-variable);
}

code .o {
  color: var(--code-operator);
}

code .a {
  color: var(--code-annotation);
}

code .g {
  color: var(--code-tag);
}

code .p {
  color: var(--code-preprocessor);
}

code .ins {
  background: var(--code-inserted-paper);
  color: var(--code-inserted);
}

code .del {
  background: var(--code-deleted-paper);
  color: var(--code-deleted);
}

code .hunk {
  color: var(--code-hunk);
  font-weight: 600;
}

/* A video that plays when it is asked to */

.video > a,
.video > iframe,
.video > video {
  display: block;
  inline-size: 100%;
  aspect-ratio: 16 / 9;
  border: 0;
  border-radius: var(--round);
}

.video > a {
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: 0.75rem;
  padding: 1rem;
  background: var(--panel);
  border: var(--line) solid var(--edge);
  font: 600 1rem / 1.4 var(--sans);
  text-align: center;
}

.video > a::before {
  content: "▶" / "";
  display: grid;
  place-items: center;
  inline-size: 4rem;
  block-size: 4rem;
  padding-inline-start: 0.25rem;
  background: var(--accent);
  color: var(--paper);
  border-radius: 50%;
  font-size: 1.5rem;
}

@media (prefers-reduced-motion: no-preference) {
  html:focus-within {
    scroll-behavior: smooth;
  }

  .skip,
  .anchor {
    transition: transform 0.15s, opacity 0.15s;
  }
}

/* Paper */

/* Colours that the reader has chosen: backgrounds are gone and transparent borders are seen. */
@media (forced-colors: active) {
  .menu a:not([aria-current]) {
    border-block-end-color: Canvas;
  }

  pre,
  .alert,
  .related {
    border: var(--line) solid CanvasText;
  }

  .line.marked {
    border-inline-start: var(--bar) solid Highlight;
  }
}

@media print {
  :root {
    --paper: #fff;
    --panel: #fff;
    --ink: #000;
    --quiet: #333;
    --rule: #999;
    --edge: #666;
    --accent: #000;
    --code-paper: #fff;
    --code-marked: #fff;
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
  .alert,
  .part,
  .author {
    break-inside: avoid;
  }

  pre,
  .alert,
  .part {
    border: var(--line) solid var(--rule);
  }

  pre > code {
    inline-size: auto;
    white-space: pre-wrap;
  }

  h1,
  h2,
  h3,
  figure,
  tr {
    break-inside: avoid;
    break-after: auto;
  }

  h1,
  h2,
  h3 {
    break-after: avoid;
  }

  .prose a[href^="http"]::after,
  .prose a[href^="/"]::after {
    content: " (" attr(href) ")";
    font-size: 0.85em;
    overflow-wrap: anywhere;
  }
}
