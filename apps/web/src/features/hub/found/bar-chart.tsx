import { BarChart as Bars } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([Bars, GridComponent, SVGRenderer]);

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
}

interface Props {
  readonly bars: readonly Bar[];
  readonly onOpen: (key: string) => void;
}

/** 条形图 · A picture of numbers that stand in words beside it; a click on a bar opens its rows like the number does. */
export function BarChart({ bars, onOpen }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const open = useRef(onOpen);
  open.current = onOpen;
  useEffect(() => {
    if (frame.current === null) return undefined;
    const chart = init(frame.current, undefined, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      grid: { left: 8, right: 16, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', inverse: true, data: bars.map((bar) => bar.label), axisTick: { show: false } },
      series: [{ type: 'bar', barMaxWidth: 18, itemStyle: { color: '#2f5d8a' }, data: bars.map((bar) => bar.value) }],
    });
    chart.on('click', ({ dataIndex }) => {
      const bar = bars[dataIndex];
      if (bar !== undefined) open.current(bar.key);
    });
    const resized = new ResizeObserver(() => chart.resize());
    resized.observe(frame.current);
    return () => {
      resized.disconnect();
      chart.dispose();
    };
  }, [bars]);
  return <div ref={frame} style={{ height: Math.max(80, bars.length * 28 + 40) }} aria-hidden="true" />;
}
