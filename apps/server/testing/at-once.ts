/** 并行 · Does something for each of many, a few at a time: requests wait for the database, not for one another. */
export async function atOnce<T>(items: readonly T[], fn: (item: T) => Promise<void>, lanes = 6): Promise<void> {
  const waiting = items.values();
  const lane = async (): Promise<void> => {
    for (const item of waiting) await fn(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
