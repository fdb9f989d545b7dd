import { ASSET_KINDS } from '@duixian/assets/rules/asset-kind';
import { showLaneScope } from '@duixian/triage/contract';
import { Form, InputNumber, Select } from 'antd';
import { type ReadTag, useReadTag } from '../../../api/use-read-tag.ts';
import { useSession } from '../../../session/session.tsx';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import type { Scope } from './scope.ts';
import { replayTexts } from './texts.ts';

interface Props {
  readonly scope: Scope;
  readonly presets: readonly Scope[];
  readonly pending: boolean;
  /** With the tag of what the form was filled from: whoever switches it on replaces that and nothing newer. */
  readonly onRun: (scope: Scope, read: ReadTag) => void;
}

const NUMBERS = ['mostDebtorsInOneGo', 'mostAccountsInOneGo', 'complexFromDebtors', 'complexFromThings', 'simpleWithinDays'] as const;

interface Values extends Record<(typeof NUMBERS)[number], number> {
  readonly coverage: number;
  readonly complexThings: Scope['complexThings'];
}

/** 范围表 · The figures of a scope; a preset fills them and may be changed further. */
export function ScopeForm({ scope, presets, pending, onRun }: Props) {
  const t = useTexts(replayTexts);
  const zh = useLanguage() === 'zh';
  const { courtId } = useSession();
  const read = useReadTag(showLaneScope, { params: { court: courtId } });
  const [form] = Form.useForm<Values>();
  const need = [{ required: true, message: t('need') }];
  const fill = (id: string) => {
    const preset = presets.find((one) => one.id === id);
    if (preset !== undefined) form.setFieldsValue(valuesOf(preset));
  };
  const run = ({ coverage, ...figures }: Values) => {
    const percent = BigInt(Math.round(coverage));
    onRun({ ...scope, ...figures, coverage: { numerator: percent, denominator: 100n } }, read);
  };
  return (
    <Form<Values> form={form} layout="vertical" onFinish={run} initialValues={valuesOf(scope)}>
      <div className="scope-fields">
        <Form.Item label={t('preset')}>
          <Select
            aria-label={t('preset')}
            options={presets.map((one) => ({ value: one.id, label: zh ? one.nameZh : one.nameEn }))}
            onChange={fill}
          />
        </Form.Item>
        <Form.Item name="coverage" label={t('fields.coverage')} rules={need}>
          <InputNumber min={1} max={1000} precision={0} />
        </Form.Item>
        {NUMBERS.map((name) => (
          <Form.Item key={name} name={name} label={t(`fields.${name}`)} rules={need}>
            <InputNumber min={1} max={1000} precision={0} />
          </Form.Item>
        ))}
        <Form.Item name="complexThings" label={t('fields.complexThings')}>
          <Select mode="multiple" options={ASSET_KINDS.map((kind) => ({ value: kind, label: t(`things.${kind}`) }))} />
        </Form.Item>
      </div>
      <ActButton primary submits pending={pending}>
        {t('run')}
      </ActButton>
    </Form>
  );
}

function valuesOf(scope: Scope): Values {
  const { coverage, complexThings, mostDebtorsInOneGo, mostAccountsInOneGo, complexFromDebtors, complexFromThings, simpleWithinDays } =
    scope;
  const percent = Number((coverage.numerator * 100n) / coverage.denominator);
  return {
    coverage: percent,
    complexThings,
    mostDebtorsInOneGo,
    mostAccountsInOneGo,
    complexFromDebtors,
    complexFromThings,
    simpleWithinDays,
  };
}
