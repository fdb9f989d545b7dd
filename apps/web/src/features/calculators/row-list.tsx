import { ConfigProvider, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { calculatorTexts } from './texts.ts';

interface Props {
  readonly name: string;
  /** What a new row begins with. */
  readonly first: object;
  readonly children: (at: number) => ReactNode;
}

/** 可增减的行 · Rows of fields, each with a way to remove it. */
export function RowList({ name, first, children }: Props) {
  const t = useTexts(calculatorTexts);
  // The buttons are not antd's, and stand still with the form.
  const { componentDisabled = false } = ConfigProvider.useConfig();
  return (
    <Form.List name={name}>
      {(fields, { add, remove }) => (
        <div className="calculator-rows">
          {fields.map((field) => (
            <div key={field.key} className="calculator-row">
              <div className="calculator-fields">{children(field.name)}</div>
              <button type="button" className="quiet-button" disabled={componentDisabled} onClick={() => remove(field.name)}>
                {t('remove')}
              </button>
            </div>
          ))}
          <button type="button" className="quiet-button" disabled={componentDisabled} onClick={() => add(first)}>
            {t('add')}
          </button>
        </div>
      )}
    </Form.List>
  );
}
