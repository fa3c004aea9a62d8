/**
 * Names of properties that never leave a bundle, written short in it. Only names of our own that no page, no message, no event and no
 * browser knows: a test compares them with the published types and the browser's.
 */
export const innerNames = [
  'abandonWaiters',
  'answeringOffer',
  'askedMobile',
  'askedOnline',
  'bootRefused',
  'correctFlags',
  'crmFailed',
  'customerRings',
  'digitsAsked',
  'digitsSent',
  'evidence',
  'facts',
  'giveUp',
  'givenUp',
  'hangUpSent',
  'heal',
  'heardAt',
  'invoke',
  'invokeQuietly',
  'legOver',
  'legs',
  'lineClosed',
  'mayAnswerOffer',
  'onEvidence',
  'otherLegs',
  'queueAccepted',
  'renewable',
  'restartSip',
  'sipNumber',
  'toldOver',
  'understood',
];

export const mangleInner = new RegExp(`^(${innerNames.join('|')})$`);
