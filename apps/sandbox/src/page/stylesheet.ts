/** The look of every page of the sandbox, light and dark; system typeface, nothing loaded from outside. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --page: #f3f5f9; --card: #fff; --text: #16202b; --soft: #4a5a6a; --line: #dfe5ec;
  --primary: #0b57a4; --on-primary: #fff; --tint: #e3eefb;
  --good: #0b6b3a; --good-tint: #e4f4ea; --warn: #8a4b00; --warn-tint: #fff3dc; --bad: #b91c1c; --bad-tint: #fdeaea;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #10161d; --card: #1a222c; --text: #eef2f6; --soft: #a9b7c5; --line: #323d4a;
    --primary: #86bcf5; --on-primary: #0a1a2b; --tint: #1d3148;
    --good: #7fd6a2; --good-tint: #16352a; --warn: #f3c069; --warn-tint: #3a2c12; --bad: #ff9d9d; --bad-tint: #431f22;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text);
  font: 1.0625rem/1.5 'Golos Text', system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 0 0 .5rem; }
p { margin: 0 0 .75rem; }
a { color: var(--primary); }
code, .mono { font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace; font-size: .92em; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--primary); outline-offset: 2px; }
.top { background: var(--card); border-bottom: 1px solid var(--line); padding: .5rem 1rem;
  display: flex; flex-wrap: wrap; align-items: center; }
.top nav { display: contents; }
.top a { text-decoration: none; padding: .55rem .5rem; min-height: 2.75rem; border-radius: .75rem; color: var(--soft); }
.top a:hover { background: var(--tint); }
.top a[aria-current] { color: var(--primary); background: var(--tint); }
.top .brand { color: var(--text); font-weight: 700; }
main { max-width: 60rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
.card { background: var(--card); border-radius: 1.25rem; padding: 1rem; margin-bottom: .75rem; }
.cards { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); }
.cards .card { margin: 0; }
.soft { color: var(--soft); }
.small { font-size: .9rem; }
.sum { font-weight: 700; font-variant-numeric: tabular-nums; white-space: nowrap; }
.badge { display: inline-block; border-radius: 1rem; padding: .1rem .65rem; font-size: .875rem; font-weight: 600;
  background: var(--tint); color: var(--primary); }
.badge.good { background: var(--good-tint); color: var(--good); }
.badge.warn { background: var(--warn-tint); color: var(--warn); }
.badge.bad { background: var(--bad-tint); color: var(--bad); }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .55rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th { color: var(--soft); font-weight: 600; font-size: .9rem; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
label { display: block; font-weight: 600; margin-bottom: .25rem; }
input, select, textarea { font: inherit; color: inherit; background: var(--card); width: 100%; min-height: 3rem;
  padding: .6rem .8rem; border: 1px solid var(--soft); border-radius: .875rem; }
::placeholder { color: var(--soft); opacity: 1; }
input[type='checkbox'], input[type='radio'] { width: 1.4rem; min-height: 1.4rem; margin: 0; padding: 0; accent-color: var(--primary); }
input[aria-invalid='true'] { border: 2px solid var(--bad); }
.field { margin-bottom: 1rem; }
.problem { color: var(--bad); margin: .25rem 0 0; }
button, .button { font: inherit; font-weight: 600; min-height: 3rem; padding: .6rem 1.1rem; border-radius: .875rem; cursor: pointer;
  border: 1px solid transparent; background: var(--primary); color: var(--on-primary); text-decoration: none;
  display: inline-flex; align-items: center; justify-content: center; gap: .5rem; text-align: center; }
button.quiet, .button.quiet { background: var(--tint); color: var(--primary); }
.wide { width: 100%; }
ul { padding-left: 1.2rem; margin: 0 0 .75rem; }
button.small { font-size: .95rem; }
.empty { text-align: center; padding: 3rem 1rem; color: var(--soft); }
.pair { display: flex; gap: .75rem; margin-bottom: .75rem; }
.pair > div { flex: 1; min-width: 0; }
.switch { display: flex; flex-wrap: wrap; gap: .6rem; align-items: flex-end; }
.switch > div { flex: 1 1 5rem; min-width: 0; }
.switch button { flex: 1 1 auto; }
.switch input { padding: .6rem .65rem; }
.switch label { font-weight: 400; color: var(--soft); }
.group + .group { margin-top: 1.5rem; }
.head { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; margin-bottom: .35rem; }
.head .sum { font-size: 1.25rem; }
.steps { margin: 0; padding-left: 1.4rem; }
.steps li + li { margin-top: .4rem; }
.room { color: inherit; text-decoration: none; }
.room:hover { background: var(--tint); }
.room h2 { color: var(--primary); }
.room p { margin: 0; }
.message { margin-bottom: 1.5rem; }
.message p { margin: 0 0 .35rem; }
.bubble { background: var(--card); padding: .75rem 1rem; border-radius: 1.25rem 1.25rem 1.25rem .35rem; width: fit-content;
  max-width: min(100%, 32rem); white-space: pre-line; overflow-wrap: anywhere; }
.bubble b { display: block; color: var(--soft); font-size: .9rem; }
.code { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; }
.code b { font-size: 1.5rem; letter-spacing: .1em; }
`
