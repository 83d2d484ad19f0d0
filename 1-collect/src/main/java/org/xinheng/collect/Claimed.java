package org.xinheng.collect;

import java.time.Duration;
import java.util.Optional;
import org.xinheng.vocabulary.DepartmentCode;
import org.xinheng.vocabulary.ItemCode;
import org.xinheng.vocabulary.SubmissionNumber;

/**
 * 已领取的报送. A submission that one instance works on until its lease ends.
 *
 * @param edition the catalogue's, fixed when its header was first read; "" before
 * @param instance who claimed it
 * @param lease which claim this is: a later claim makes the earlier one's writes fail
 * @param rowsDone data rows finished earlier: go on after them
 * @param term how long the claim holds without a sign of life; every chunk renews it
 */
public record Claimed(
    SubmissionNumber number,
    long id,
    DepartmentCode department,
    ItemCode item,
    String edition,
    String fileName,
    Optional<String> mapping,
    long rowsDone,
    String instance,
    int lease,
    Duration term) {}
