import { common } from '../texts/house-words.ts';
import { useTexts } from '../texts/use-texts.ts';

/** 文书预览 · Shows a paper in the browser's own viewer, with a way out where it has none. */
export function PdfView({ src, title }: { readonly src: string; readonly title: string }) {
  const t = useTexts(common);
  return (
    <figure className="pdf-view">
      <figcaption className="row">
        <strong>{title}</strong>
        <a href={src} target="_blank" rel="noreferrer">
          {t('pdf.open')}
        </a>
        <a href={src} download>
          {t('actions.download')}
        </a>
      </figcaption>
      {navigator.pdfViewerEnabled ? <iframe src={src} title={title} /> : <p>{t('pdf.cannotShow')}</p>}
    </figure>
  );
}
