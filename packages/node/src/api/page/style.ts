/** The status page's styles, served as a file of their own so that the page needs no inline style. */
export const STYLE = `:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 25%, transparent); }
body { font: 16px/1.5 system-ui, "Vazirmatn", "Noto Sans Arabic", sans-serif; max-width: 70rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; } h3 { font-size: 1rem; margin: 0 0 .25rem; }
.original { margin: 0; } .title { margin: .1rem 0; }
.banner { border: 1px solid var(--line); border-inline-start: .4rem solid #b58900; padding: .5rem 1rem; }
.mode { border: 1px solid var(--line); border-inline-start: .4rem solid #888; padding: .5rem 1rem; } .mode.running { border-inline-start-color: #2e7d32; }
.mode.recovery, .mode.held { border-inline-start-color: #b71c1c; } .faults { border-inline-start: .4rem solid #b71c1c; padding-inline-start: 1rem; }
article { border: 1px solid var(--line); border-radius: .4rem; padding: 1rem; margin: 0 0 1rem; }
.sample { display: inline-block; border: 1px solid #b58900; border-radius: .3rem; padding: 0 .4rem; font-size: .8rem; font-weight: 600; }
.state.countersigned { color: #2e7d32; }
table { border-collapse: collapse; width: 100%; display: block; overflow-x: auto; } th, td { text-align: start; border-block-end: 1px solid var(--line); padding: .25rem 1rem .25rem 0; vertical-align: top; }
code { font-size: .85em; overflow-wrap: anywhere; } cite { font-style: normal; opacity: .8; }
@media (prefers-color-scheme: dark) { .state.countersigned { color: #81c784; } }
`;
