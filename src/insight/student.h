#pragma once

namespace amble::insight {

/// The chance that Student's t with this many degrees of freedom (1 or more) is at most `t`. t may be infinite.
double student_below(double t, int freedom);

} // namespace amble::insight
