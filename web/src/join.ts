// Chooses the browser's own time zone in a form that was not filled in yet; the person may choose another.
const zone = document.querySelector<HTMLSelectElement>('select[name="zone"]');
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
const untouched = zone?.value === 'Etc/UTC' && document.querySelector('#problems') === null;
if (zone && untouched && [...zone.options].some((option) => option.value === own)) zone.value = own;
