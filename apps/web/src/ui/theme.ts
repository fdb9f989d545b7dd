import { type ThemeConfig, theme } from 'antd';
import { palette } from './palette.ts';

/** Fonts that are on the machine; nothing is fetched. Serif last: a test machine may have no other Chinese font. */
export const FONT =
  '-apple-system, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei", "Segoe UI", Roboto, sans-serif, "Noto Serif SC"';

/** Compact where a mouse works, roomy where a finger does. */
export function themeFor(touch: boolean): ThemeConfig {
  return {
    algorithm: theme.defaultAlgorithm,
    token: {
      fontFamily: FONT,
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
