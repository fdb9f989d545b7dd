import { type ThemeConfig, theme } from 'antd';
import type { Language } from '../texts/language.ts';
import { palette } from './palette.ts';

const LATIN = '"Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial';
const CHINESE =
  '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei"';

/**
 * Fonts that are on the machine; nothing is fetched. In English the Latin fonts come first, or quotation marks would be
 * as wide as a Chinese character. Serif last: a test machine may have no other Chinese font.
 */
export function fontFor(language: Language): string {
  const order = language === 'zh' ? [CHINESE, LATIN] : [LATIN, CHINESE];
  return `-apple-system, ${order.join(', ')}, sans-serif, "Noto Serif SC"`;
}

/** Compact where a mouse works, roomy where a finger does; nothing moves for who asked the machine for less motion. */
export function themeFor(touch: boolean, language: Language): ThemeConfig {
  return {
    algorithm: theme.defaultAlgorithm,
    token: {
      fontFamily: fontFor(language),
      fontSize: 14,
      colorPrimary: palette.blue,
      colorInfo: palette.blue,
      colorLink: palette.link,
      colorSuccess: palette.green,
      colorWarning: palette.amber,
      colorError: palette.amber,
      colorText: palette.ink,
      colorTextSecondary: palette.inkSoft,
      colorTextTertiary: palette.inkFaint,
      colorTextDescription: palette.inkSoft,
      colorTextPlaceholder: palette.inkFaint,
      colorBorder: palette.lineStrong,
      colorBorderSecondary: palette.line,
      colorBgLayout: palette.ground,
      borderRadius: 4,
      wireframe: false,
      motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      controlHeight: touch ? 40 : 30,
      sizeUnit: touch ? 4 : 3,
    },
    components: {
      Button: { fontWeight: 500 },
      Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 4px', labelColor: palette.inkSoft },
      Tabs: { horizontalMargin: '0' },
    },
  };
}
