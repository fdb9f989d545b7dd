import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheFolder } from './browser-program.ts';

/** Tells fontconfig where the Chinese font of the npm package lies; system fonts come first where there are any. */
export async function chineseFontEnvironment(): Promise<Record<string, string>> {
  const folder = join(cacheFolder(), 'fonts');
  await mkdir(join(folder, 'cache'), { recursive: true, mode: 0o700 });
  const file = join(folder, 'fonts.conf');
  await writeFile(file, configuration(join(folder, 'cache')));
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: folder };
}

function configuration(cache: string): string {
  const resolve = createRequire(import.meta.url).resolve;
  const serif = dirname(resolve('@expo-google-fonts/noto-serif-sc/package.json'));
  const system = process.env.DUIXIAN_SYSTEM_FONTS === 'yes' ? '<dir>/usr/share/fonts</dir>' : '';
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${system}
  <dir>${join(serif, '400Regular')}</dir>
  <dir>${join(serif, '600SemiBold')}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;
}
