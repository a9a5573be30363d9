const NOTICE = 'vocahire.notice';

/** For the next page; one word, no personal data. @param {'erased'} notice */
export const leaveNotice = (notice) => sessionStorage.setItem(NOTICE, notice);

/** The notice of the page before, once. */
export function takeNotice() {
  const notice = sessionStorage.getItem(NOTICE);
  sessionStorage.removeItem(NOTICE);
  return notice;
}
