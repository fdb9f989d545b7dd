import { readFileSync } from 'node:fs';
import { bankChecks } from '@duixian/agencies/check/bank-checks';
import { type Check, runChecks } from '@duixian/agencies/check/check';
import { courtBankChecks } from '@duixian/agencies/check/court-bank-checks';
import { preparedFile } from '@duixian/agencies/check/prepared-file';
import { registerChecks } from '@duixian/agencies/check/register-checks';
import { agencyClient } from '@duixian/agencies/client';
import { instantFromUnixMs, legalDayAt } from '@duixian/kernel/legal-day';
import { yuanText } from '@duixian/kernel/money';
import { type Arguments, type Command, found, type Outcome, refused, unusable } from './command.ts';

/**
 * 接口检查 · Questions an implementation of the agency adapter over real HTTP, from outside. What it is (bank, register, bank of
 * the case accounts) it says itself; what it must know beforehand stands in a file. Ends with 1 when a check fails.
 */
async function check({ words, options, language }: Arguments): Promise<Outcome> {
  const baseUrl = words[0]?.replace(/\/+$/, '');
  if (baseUrl === undefined || !URL.canParse(baseUrl)) return unusable('<url>', baseUrl);
  const path = options.prepared;
  const read = path === undefined ? undefined : preparedFile(path, () => readFileSync(path, 'utf8'));
  if (read === undefined || !read.ok) return unusable('--prepared', read === undefined ? undefined : `${path}: ${read.refusal.detail}`);
  const about = await agencyClient(baseUrl, fetch).about();
  if (about.kind === 'failed') return refused({ kind: 'agency-not-there', url: baseUrl, fault: about.fault.kind });
  const today = legalDayAt(instantFromUnixMs(Date.now()));
  const mark = String(Date.now()).slice(-6);
  const checks = checksFor(about.reply.acts, { ...read.value, baseUrl, today }, mark);
  if (checks === undefined) return unusable('--prepared', path);
  const results = await runChecks(checks);
  const failed = results.filter((one) => !one.passed);
  const lines = results.map(
    (one) => `${one.passed ? '✓' : '✗'} ${one.name}${one.told === null ? '' : `\n    ${one.told.split('\n').join('\n    ')}`}`,
  );
  if (failed.length > 0)
    return refused({ kind: 'contract-not-kept', agency: about.reply.name, failed: failed.length, of: results.length, lines });
  return found({ agency: about.reply, results }, [
    ...lines,
    language === 'zh' ? `${results.length} 项检查全部通过` : `all ${results.length} checks passed`,
  ]);
}

type Prepared = Extract<ReturnType<typeof preparedFile>, { ok: true }>['value'];

function checksFor(
  acts: readonly string[],
  at: Prepared & { readonly baseUrl: string; readonly today: ReturnType<typeof legalDayAt> },
  mark: string,
): readonly Check[] | undefined {
  if (acts.includes('statement')) {
    const { arriveUrl } = at;
    if (arriveUrl === undefined) return undefined;
    const arrive = async (subAccount: string, amount: Parameters<typeof yuanText>[0]) => {
      const body = JSON.stringify({ subAccount, yuan: yuanText(amount), payerName: '接口检查' });
      const answer = await fetch(arriveUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      if (!answer.ok) throw new Error(`no money could be sent: ${answer.status}`);
    };
    return courtBankChecks(() => ({ ...at, arrive }), mark);
  }
  const { owner, stranger, assetId, payTo, kind, mostYears } = at;
  if (owner === undefined || stranger === undefined || assetId === undefined) return undefined;
  const known = { ...at, owner, stranger };
  if (acts.includes('deduct')) return payTo === undefined ? undefined : bankChecks(() => ({ ...known, accountId: assetId, payTo }), mark);
  if (kind === undefined) return undefined;
  return registerChecks(() => ({ ...known, assetId, kind, mostYears: mostYears ?? (kind === 'vehicle' ? 2 : 3) }), mark);
}

export const agencyCommands: readonly Command[] = [
  { name: 'agency-check', usage: 'agency-check <url> --prepared known.json', options: ['prepared'], run: check },
];
