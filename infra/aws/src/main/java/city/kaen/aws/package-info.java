/// Kaen on AWS: renders the topology as CloudFormation by the CDK, with what only AWS needs around it: roles, queues
/// for what failed, alarms, a dashboard, a budget, the public site's distribution.
///
/// Knows no function's code, only its zip. What a function is, what triggers it and what it may do is said by the
/// topology.
@NullMarked
package city.kaen.aws;

import org.jspecify.annotations.NullMarked;
