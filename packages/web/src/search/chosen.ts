/** Something of the registers that was chosen: its id for the interface, its name for people. */
export interface Chosen {
  readonly id: string;
  readonly name: string;
}
