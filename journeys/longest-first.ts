import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The stories that take longest; begun last, one of them would run alone at the end. */
const LONGEST = ['main-job', 'screens', 'refusals', 'faults'].map((story) => `journeys/${story}.journey.ts`);

/** 先长后短 · Stories in an order in which the cores are busy to the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const at = LONGEST.findIndex((story) => moduleId.endsWith(story));
  return at === -1 ? LONGEST.length : at;
}
