import type { Html } from '../../page/html.ts'

/** The look of the payment pages, on top of the common one: a narrow column with the sum first. */
export const payStylesheet: Html = {
  markup: `<style>
.pay { max-width: 27rem; padding-top: 1rem; }
.pay h1 { font-size: 1.25rem; margin-bottom: .75rem; }
.brandline { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; margin: 0 .25rem .75rem; font-size: 1.15rem; }
.bill { text-align: center; padding: 1.25rem 1rem; }
.bill p { margin: 0; }
.big { font-size: 2.1rem; line-height: 1.2; font-weight: 700; font-variant-numeric: tabular-nums; }
.bill .to { font-weight: 600; margin-top: .35rem; }
.pay .sbp { background: #1d1346; color: #fff; min-height: 3.5rem; border-color: #5b4bb0; }
.or { display: flex; align-items: center; gap: .75rem; color: var(--soft); margin: .9rem .25rem; font-size: .95rem; }
.or::before, .or::after { content: ''; flex: 1; border-top: 1px solid var(--line); }
.pay form .field { margin-bottom: .9rem; }
.pay input { font-variant-numeric: tabular-nums; letter-spacing: .04em; font-size: 1.15rem; }
.pay .pair { margin: 0; align-items: flex-start; }
.pay button + button { margin-top: .6rem; }
.codefield { text-align: center; font-size: 1.6rem !important; letter-spacing: .35em !important; }
.phone { background: var(--tint); border-radius: 1.1rem 1.1rem 1.1rem .35rem; padding: .75rem 1rem; margin-bottom: 1rem; }
.phone p { margin: 0; }
.plain { background: none; color: var(--primary); }
.facts { margin: 0 0 1rem; }
.facts div { display: flex; justify-content: space-between; gap: 1rem; padding: .55rem 0; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; text-align: right; }
.outcome { text-align: center; padding: 1.75rem 1rem 1rem; }
.sign { width: 4.5rem; height: 4.5rem; border-radius: 50%; margin: 0 auto 1rem; display: grid; place-items: center; font-size: 2.4rem; line-height: 1; }
.sign.good { background: var(--good-tint); color: var(--good); }
.sign.warn { background: var(--warn-tint); color: var(--warn); }
.sign.bad { background: var(--bad-tint); color: var(--bad); }
details summary { font-weight: 600; cursor: pointer; min-height: 2rem; }
.testcards { list-style: none; margin: 0; padding: 0; }
.testcards li { padding: .5rem 0; border-top: 1px solid var(--line); display: grid; gap: .25rem; }
.testcards button { min-height: 2.75rem; justify-self: start; }
</style>`,
}
