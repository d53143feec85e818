import { Phone } from 'lucide-react'

/** Where a specialist answers. */
export type SupportPhone = { text: string; href: string }

/** The telephone inside a sentence that ends with it. */
export const CallSpecialist = ({ phone }: { phone: SupportPhone }) => (
  <a href={phone.href} className="inline-flex items-center gap-4 font-title whitespace-nowrap text-primary">
    <Phone className="icon-tiny" aria-hidden />
    {phone.text}
  </a>
)
