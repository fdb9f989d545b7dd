import { listPapers } from '@duixian/documents/contract';
import { fileScan } from '@duixian/documents/efile-contract';
import { FILE_ITEM_NAMES, FILE_ITEMS, FILE_VOLUMES, type FileItem, type FileVolume } from '@duixian/documents/rules/file-item';
import { LARGEST_SCAN } from '@duixian/documents/rules/scan';
import { type CaseId, idFrom } from '@duixian/kernel/ids';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { useDone } from '../../../ui/use-done.ts';
import { DocumentsRefusal } from '../documents-refusal.tsx';
import { fileTexts } from './texts.ts';

interface Values {
  readonly item: FileItem;
  readonly title: string;
  readonly volume?: FileVolume;
  readonly document?: string;
}

interface Props {
  readonly caseId: CaseId;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 上传材料 · A scan or photograph goes into the file under what it is. */
export function UploadWindow({ caseId, open, onClose }: Props) {
  const t = useTexts(fileTexts);
  return (
    <Modal open={open} onCancel={onClose} title={t('upload.title')} footer={null} destroyOnHidden width={560}>
      <UploadForm caseId={caseId} onClose={onClose} />
    </Modal>
  );
}

function UploadForm({ caseId, onClose }: Omit<Props, 'open'>) {
  const t = useTexts(fileTexts);
  const zh = useLanguage() === 'zh';
  const done = useDone();
  const maySecret = useMay('documents.view-secret');
  const [form] = Form.useForm<Values>();
  const [file, setFile] = useState<File | undefined>(undefined);
  const papers = useCall(listPapers, { params: { case: caseId } });
  const filing = useAct(fileScan, ({ pages }) => {
    done(t('upload.done', { count: pages }));
    onClose();
  });
  const submit = async ({ item, title, volume, document }: Values) => {
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    await filing.act({
      params: { case: caseId },
      body: {
        file: { name: file.name, bytes },
        item,
        title,
        ...(volume === undefined ? {} : { volume }),
        ...(document === undefined ? {} : { document: idFrom<'document'>(document) }),
      },
    });
  };
  const need = (name: string) => [{ required: true, whitespace: true, message: t('upload.need', { name }) }];
  return (
    <Form<Values> form={form} layout="vertical" onFinish={(values) => void submit(values)}>
      <FileDrop label={t('upload.file')} formats={['.pdf', '.jpg', '.jpeg', '.png']} maxBytes={LARGEST_SCAN} file={file} onFile={setFile} />
      <Form.Item name="item" label={t('upload.item')} rules={[{ required: true, message: t('upload.need', { name: t('upload.item') }) }]}>
        <Select
          options={FILE_ITEM_NAMES.map((value) => ({ value, label: zh ? FILE_ITEMS[value].zh : FILE_ITEMS[value].en }))}
          onChange={(item: FileItem) =>
            form.setFieldsValue({ title: zh ? FILE_ITEMS[item].zh : FILE_ITEMS[item].en, volume: FILE_ITEMS[item].volume })
          }
        />
      </Form.Item>
      <Form.Item name="title" label={t('upload.name')} rules={need(t('upload.name'))}>
        <Input maxLength={100} />
      </Form.Item>
      {maySecret ? (
        <Form.Item name="volume" label={t('upload.volume')}>
          <Select options={FILE_VOLUMES.map((value) => ({ value, label: t(`volumes.${value}`) }))} />
        </Form.Item>
      ) : null}
      <Form.Item name="document" label={t('upload.document')}>
        <Select
          allowClear
          placeholder={t('upload.noDocument')}
          options={(papers.data?.rows ?? []).flatMap((paper) =>
            paper.state === 'sealed'
              ? [{ value: paper.documentId, label: `${zh ? paper.titleZh : paper.titleEn} ${paper.number ?? ''}` }]
              : [],
          )}
        />
      </Form.Item>
      <DocumentsRefusal problem={filing.problem} onRetry={filing.retry} />
      <ActButton primary submits disabled={file === undefined} pending={filing.pending}>
        {t('upload.submit')}
      </ActButton>
    </Form>
  );
}
