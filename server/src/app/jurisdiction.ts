import { divisionCode } from '@zhengming/domain';

/** The city this platform serves (北京市): whose policies decide and whose pages citizens see. */
export const JURISDICTION = divisionCode('110000');
