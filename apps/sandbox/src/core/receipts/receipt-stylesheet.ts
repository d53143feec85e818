/** Paper: black on white in every theme, and as it is when printed. */
export const receiptStylesheet = `
.paper { background: #fff; color: #000; max-width: 60rem; margin: 1rem auto; padding: 1.5rem; font: 13px/1.35 Arial, 'Liberation Sans', sans-serif; }
.paper h1 { font-size: 15px; margin: 0; text-align: center; }
.paper h2 { font-size: 13px; margin: 14px 0 4px; }
.paper p { margin: 2px 0; }
.paper a { color: #000; }
.paper table { border-collapse: collapse; width: 100%; font-size: 11.5px; }
.paper th, .paper td { border: 1px solid #000; padding: 2px 5px; color: #000; font-size: inherit; }
.paper th { font-weight: 700; text-align: center; }
.paper td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.paper tr.section td, .paper tr.total td { font-weight: 700; }
.paper tr.zone td { font-size: 10.5px; }
.paper .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
.paper .box { border: 2px solid #000; padding: 8px; display: grid; grid-template-columns: 1fr auto; gap: 8px; align-items: center; }
.paper .box b { display: block; font-size: 17px; white-space: nowrap; margin-top: 6px; }
.paper .box svg { width: 190px; height: 190px; display: block; }
.paper .number-of-account { font-size: 16px; font-weight: 700; letter-spacing: .18em; }
.paper .facts { columns: 2; }
.paper .sample { border: 1px dashed #000; padding: 4px 8px; margin-bottom: 10px; text-align: center; }
.paper .wide-table { overflow-x: auto; }
.tools { max-width: 60rem; margin: 1rem auto 0; padding: 0 1.5rem; display: flex; flex-wrap: wrap; gap: .5rem; }
@media (max-width: 50rem) { .paper .sides { grid-template-columns: 1fr; } .paper .facts { columns: 1; } }
@media print { .tools { display: none; } .paper { margin: 0; padding: 0; max-width: none; } body { background: #fff; } }
`
