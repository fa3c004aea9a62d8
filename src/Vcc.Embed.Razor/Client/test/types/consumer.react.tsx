// What a React application writes.
import { useRef } from 'react';
import type {} from '/_content/Vcc.Embed.Razor/vcc-softphone.react.js';
import type { VccSoftphoneElement } from '/_content/Vcc.Embed.Razor/vcc-softphone.js';

export function Softphone({ onNumber }: { onNumber: (number: string | null) => void }) {
  const element = useRef<VccSoftphoneElement>(null);
  return (
    <>
      <vcc-softphone
        ref={element}
        endpoint="/vcc"
        lang="en"
        theme="dark"
        onvcc-call-ringing={(event) => onNumber(event.detail.number)}
      />
      <button onClick={() => void element.current?.phone?.call('0912345678')}>Call</button>
    </>
  );
}

// @ts-expect-error No such theme exists.
export const wrong = <vcc-softphone theme="blue" />;
