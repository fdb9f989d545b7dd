/**
 * 送达方式 · electronic: to the confirmed electronic address; direct: into the addressee's hand, left behind on refusal; post;
 * entrusted to another court; public notice when nothing else works (民事诉讼法第八十八条至第九十五条).
 */
export const SERVICE_WAYS = ['electronic', 'direct', 'post', 'entrusted', 'public-notice'] as const;
export type ServiceWay = (typeof SERVICE_WAYS)[number];

/** 纸质送达 · Ways that carry paper: these papers pass over the printing desk. */
export const ON_PAPER = ['direct', 'post', 'entrusted'] as const satisfies readonly ServiceWay[];

/**
 * 可用的送达方式 · The ways open for this addressee, the first to be offered first. Electronically only with consent or to an agency on
 * its network; to the public only after another way has failed; what goes into the addressee's own hand, only so.
 */
export function waysOpen(of: {
  readonly rule: string;
  readonly outside: boolean;
  readonly consented: boolean;
  readonly failedBefore: boolean;
}): readonly ServiceWay[] {
  if (of.rule === 'direct-only') return ['direct'];
  const electronic = of.rule === 'by-agency-network' ? of.outside : of.consented;
  return SERVICE_WAYS.filter((way) => (way === 'electronic' ? electronic : way === 'public-notice' ? of.failedBefore : true));
}
