import { yuanText } from '@duixian/kernel/money';
import { AGENCIES } from './city.ts';
import type { CityState } from './state.ts';

/** 首页 · The counter where a debtor pays into a case's account, and what the agencies are doing. */
export function frontPage(city: CityState): string {
  const lines = city.lines.slice(-20).reverse();
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>衡江模拟单位 · Simulated agencies</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}label{display:block;margin:.5rem 0}input{font:inherit;padding:.25rem;width:22rem;max-width:100%}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ccc;text-align:left;padding:.25rem .5rem}td.n{text-align:right;font-variant-numeric:tabular-nums}</style></head><body>
<h1>衡江模拟单位 <small>Simulated agencies</small></h1>
<p>虚构城市，虚构单位，虚构人口。 A fictional city: none of these agencies and nobody in them exists.</p>
<h2>向案款专户转账 <small>Pay into a case's account</small></h2>
<form method="post" action="/admin/court-bank/transfers">
<label>案款账号 · case account number <br><input name="subAccount" required maxlength="40"></label>
<label>金额（元）· yuan <br><input name="yuan" required inputmode="decimal"></label>
<label>付款人 · payer <br><input name="payerName" required maxlength="100"></label>
<label>附言 · remark <br><input name="remark" value="履行款" maxlength="200"></label>
<button>转账 · Pay</button></form>
<h2>给某人开户 <small>Open an account for somebody</small></h2>
<form method="post" action="/admin/bank/accounts">
<label>姓名 · name <br><input name="name" required maxlength="100"></label>
<label>证件号码 · identity number <br><input name="idNumber" required maxlength="40"></label>
<label>账号 · account <br><input name="accountNumber" required maxlength="40" value="6299990000000000019"></label>
<label>余额（元）· yuan <br><input name="yuan" required inputmode="decimal"></label>
<button>开户 · Open</button></form>
<h2>专户流水 <small>Statement</small></h2>
<table><thead><tr><th>#</th><th>日期</th><th>账号</th><th>对方</th><th>摘要</th><th>金额（元）</th></tr></thead><tbody>
${lines.map((line) => `<tr><td>${line.lineNo}</td><td>${line.valueDate}</td><td>${safe(line.subAccount)}</td><td>${safe(line.counterparty.name)}</td><td>${safe(line.remark)}</td><td class="n">${line.direction === 'out' ? '−' : ''}${yuanText(line.amount)}</td></tr>`).join('\n')}
</tbody></table>
<h2>单位 <small>Agencies</small></h2>
<table><thead><tr><th>单位</th><th>代码</th><th>路径</th><th>故障</th></tr></thead><tbody>
${AGENCIES.map(({ name, code, path }) => `<tr><td>${name}</td><td>${code}</td><td>${path}</td><td>${city.faults.get(code)?.mode ?? 'none'}</td></tr>`).join('\n')}
</tbody></table></body></html>
`;
}

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
