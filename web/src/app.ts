import { guardForms } from './double_submit';

guardForms(document);
