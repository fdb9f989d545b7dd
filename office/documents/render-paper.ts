import { fileURLToPath } from 'node:url';
import { day, daysBetween, type Instant, type LegalDay, wallClockText } from '@duixian/kernel/legal-day';
import type { Result } from '@duixian/kernel/result';
import { civilProcedureLaw } from '@duixian/law/instruments/civil-procedure-law';
import { qrSvg } from '@duixian/typeset/qr-svg';
import type { GlyphMissing, Typesetter } from '@duixian/typeset/typesetter';
import { basisText } from './rules/basis-text.ts';
import type { DocumentKind } from './rules/document-kinds.ts';
import type { PaperData } from './rules/paper-data.ts';
import { dayText, signedDayText } from './rules/paper-text.ts';
import type { ServicePlan } from './rules/service.ts';
import type { PaperOnFile } from './store/documents.ts';
import { LIBRARY } from './templates/library.ts';

/** Folder of the Typst sources; the typesetter is opened on it. */
export const PAPER_SOURCES = fileURLToPath(new URL('./templates', import.meta.url));

const BLANK_DATE = '　　　　年　　月　　日';

/** 草稿预览 · The paper as drafted, across it the word 草稿, without number, date and seal. */
export function renderDraft(typesetter: Typesetter, paper: PaperOnFile, today: LegalDay): Promise<Result<Uint8Array, GlyphMissing>> {
  return render(typesetter, paper, today, { draft: true, number: paper.caseNumber, date: BLANK_DATE, seal: null, verify: null });
}

/** 表单 · Without a court seal, dated with the day it was made. */
export function renderForm(typesetter: Typesetter, paper: PaperOnFile, madeOn: LegalDay): Promise<Result<Uint8Array, GlyphMissing>> {
  return render(typesetter, paper, madeOn, { draft: false, number: paper.caseNumber, date: dayText(madeOn), seal: null, verify: null });
}

export interface SealImage {
  readonly notLegalNotice: string | null;
  /** Page where anybody can check the code. */
  readonly verifyAddress: string;
}

/** 正本 · The paper that will be signed: number, date in numerals, seal over it, code to check it by. */
export function renderForSeal(
  typesetter: Typesetter,
  paper: PaperOnFile,
  signed: { readonly on: LegalDay; readonly number: string; readonly shortCode: string },
  seal: SealImage,
): Promise<Result<Uint8Array, GlyphMissing>> {
  return render(typesetter, paper, signed.on, {
    draft: false,
    number: signed.number,
    date: signedDayText(signed.on),
    seal: { name: paper.courtNameZh, note: seal.notLegalNotice },
    verify: verifyMark(signed.shortCode, seal.verifyAddress),
  });
}

export interface VerifyMark {
  readonly code: string;
  readonly address: string;
  readonly qr: string;
}

/** 核验标记 · Code, address and the QR code that leads there; nothing of the case is in it. */
export function verifyMark(code: string, address: string): VerifyMark {
  return { code, address, qr: qrSvg(`${address}/${code}`) };
}

interface Frame {
  readonly draft: boolean;
  readonly number: string;
  readonly date: string;
  readonly seal: { readonly name: string; readonly note: string | null } | null;
  readonly verify: VerifyMark | null;
}

function render(typesetter: Typesetter, paper: PaperOnFile, on: LegalDay, frame: Frame): Promise<Result<Uint8Array, GlyphMissing>> {
  return typeset(typesetter, { kind: paper.kind, data: paper.paper, basis: paper.basis, court: paper.courtNameZh, on }, frame);
}

interface Content {
  readonly kind: DocumentKind;
  readonly data: PaperData;
  readonly basis: string;
  readonly court: string;
  readonly on: LegalDay;
}

/** 样张 · A paper of a kind from its data alone, dated and sealed as told. */
export function setPaper(
  typesetter: Typesetter,
  of: Content & Pick<Frame, 'number' | 'seal' | 'verify'>,
): Promise<Result<Uint8Array, GlyphMissing>> {
  const { number, seal, verify } = of;
  return typeset(typesetter, of, { draft: false, number, date: signedDayText(of.on), seal, verify });
}

function typeset(typesetter: Typesetter, of: Content, frame: Frame): Promise<Result<Uint8Array, GlyphMissing>> {
  const template = LIBRARY[of.kind];
  return typesetter.typesetPdf({
    template: template.layout,
    data: { ...of.data, court: of.court, title: template.titleZh, seal_kind: template.seal, basis: of.basis, ...frame },
    createdAtUnixSeconds: startOfDay(of.on),
  });
}

export interface Delivered {
  readonly plan: ServicePlan;
  readonly sender: string;
  readonly sentAt: Instant;
  readonly arrivedAt: Instant;
  readonly receipt: string;
}

const CHANNEL_NAMES: Readonly<Record<string, string>> = {
  sms: '短信',
  email: '电子邮件',
  platform: '电子送达平台',
  'agency-network': '协助执行网络',
};

/** 电子送达凭证 · Who sent what where, when it went and when it arrived (法发〔2017〕19号: both addresses, time, name, proof). */
export function renderServiceCertificate(
  typesetter: Typesetter,
  paper: PaperOnFile,
  of: Delivered,
  on: LegalDay,
): Promise<Result<Uint8Array, GlyphMissing>> {
  const consent = of.plan.consentOn === null ? '向协助执行单位送达，无须同意' : `${dayText(of.plan.consentOn)}确认`;
  return typesetter.typesetPdf({
    template: 'service-certificate.typ',
    data: {
      court: paper.courtNameZh,
      title: '电子送达凭证',
      number: paper.caseNumber,
      draft: false,
      verify: null,
      seal: null,
      date: dayText(on),
      case_number: paper.caseNumber,
      document: { title: LIBRARY[paper.kind].titleZh, number: paper.number ?? paper.caseNumber, sha256: paper.sha256 ?? '' },
      addressee: of.plan.addressee,
      consent,
      channel: CHANNEL_NAMES[of.plan.channel] ?? of.plan.channel,
      sender: of.sender,
      address: of.plan.address,
      sent_at: wallClockText(of.sentAt),
      arrived_at: wallClockText(of.arrivedAt),
      receipt: of.receipt,
      basis: basisText([civilProcedureLaw.article('第九十条')], on),
    },
    createdAtUnixSeconds: startOfDay(on),
  });
}

/** Midnight in the court's time zone (UTC+8 without summer time), so that the same paper is set to the same bytes. */
function startOfDay(on: LegalDay): number {
  return daysBetween(day('1970-01-01'), on) * 86_400 - 8 * 3_600;
}
