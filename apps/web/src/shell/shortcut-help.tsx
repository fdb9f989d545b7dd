import { Modal } from 'antd';
import { tasksTexts } from '../features/tasks/texts.ts';
import { DESK_KEYS, KEYED_ACTS } from '../features/tasks/use-desk-keys.ts';
import { useMay } from '../session/session.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { usePlaces } from './places.ts';
import { shellTexts } from './texts.ts';

export function ShortcutHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useTexts(shellTexts);
  const desk = useTexts(tasksTexts);
  const works = useMay('desk.view');
  const places = usePlaces();
  const rest = [
    { keys: ['/'], words: t('help.find') },
    { keys: ['Ctrl', 'K'], words: t('help.palette') },
    { keys: ['↑', '↓'], words: t('help.rows') },
    { keys: ['Enter'], words: t('help.open') },
    { keys: ['Ctrl', 'Enter'], words: t('help.submit') },
    { keys: ['Esc'], words: t('help.close') },
    { keys: ['?'], words: t('help.help') },
  ];
  const letters = works ? KEYED_ACTS.map((act) => ({ keys: [DESK_KEYS[act]], words: t('help.desk', { act: desk(`acts.${act}`) }) })) : [];
  const going = places.map((place) => ({ keys: ['g', place.letter], words: t('help.go', { place: t(`places.${place.key}`) }) }));
  return (
    <Modal open={open} onCancel={onClose} title={t('help.title')} footer={null} destroyOnHidden width={460}>
      <dl className="shortcut-list">
        {[...going, ...letters, ...rest].map(({ keys, words }) => (
          <div key={words}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
